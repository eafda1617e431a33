import { useSession } from '../session/useSession'
import { maySee } from './view'
import { namedViews } from './views'

/** The views of the navigation that whoever is signed in may see. */
export function useNamedViews() {
  const role = useSession()?.role
  return namedViews.filter((view) => maySee(view, role))
}
