import type { ComponentType } from 'react'
import type { Text } from '../i18n/language'
import type { Role } from '../session/roles'
import { formatAddress, type Address } from './address'

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
  /** For running the kit rather than the line: stands in the menu of the navigation. */
  manages?: boolean
  /** Takes the whole screen: no header above it. */
  bare?: boolean
  /** Loaded lazily where it is heavy; the shell shows that it is on its way, and that it failed. */
  component: ComponentType<{ address: Address }>
}

export const maySee = ({ roles }: View, role: Role | null | undefined): boolean => roles === undefined || (role != null && roles.includes(role))

export type NamedView = View & { name: NonNullable<View['name']> }

/** What stands in the line of the navigation, and what in its menu; a menu of one is none. */
export function arrange(views: readonly NamedView[]): { line: readonly NamedView[]; menu: readonly NamedView[] } {
  const menu = views.filter((view) => view.manages)
  return menu.length < 2 ? { line: views, menu: [] } : { line: views.filter((view) => !view.manages), menu }
}

/** Where a view begins. */
export const linkTo = ({ id }: View): string => formatAddress({ view: id, path: [], query: {} })
