import type { ComponentType } from 'react'
import type { Text } from '../i18n/language'
import type { Role } from '../session/roles'
import type { Address } from './address'

/** A key of a view, as the help shows it. */
export interface ShortcutHelp {
  keys: readonly string[]
  does: Text
}

/** One view of the page: a folder of its own, and its line in `views.ts`. */
export interface View {
  /** First level of its addresses; never changes, links point to it. */
  id: string
  /** In the navigation, and on the keys 1, 2, 3 … in order; without it, a view is reached by links alone. */
  name?: Text
  shortcuts?: readonly ShortcutHelp[]
  /** Who sees it; everybody with a session where it is not said. */
  roles?: readonly Role[]
  /** Takes the whole screen: no header above it. */
  bare?: boolean
  /** Loaded lazily where it is heavy; the shell shows that it is on its way, and that it failed. */
  component: ComponentType<{ address: Address }>
}

export const maySee = ({ roles }: View, role: Role | null | undefined): boolean => roles === undefined || (role != null && roles.includes(role))
