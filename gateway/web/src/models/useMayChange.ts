import { useSession } from '../session/useSession'

/** Whether whoever is signed in may upload, deploy, compare and remove; the gateway refuses it to others anyway. */
export function useMayChange(): boolean {
  const role = useSession()?.role
  return role === 'instructor' || role === 'administrator'
}
