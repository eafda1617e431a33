import { useQuery } from '@tanstack/react-query'
import { ask, sessionKey, type Session } from './session'

/** Who is signed in at this browser, as `SessionGate` last heard; undefined until then. */
export const useSession = (): Session | undefined =>
  useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => ask(signal), staleTime: Infinity }).data
