import { useSession } from './useSession'

/** Whether the person may change models, products and what stations run. The gateway holds to it in any case. */
export function useMayChange(): boolean {
  const role = useSession()?.role
  return role === 'instructor' || role === 'administrator'
}
