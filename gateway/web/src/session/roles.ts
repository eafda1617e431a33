import type { components } from '../api/schema'
import { text } from '../i18n/language'

/** What somebody may do; each includes those before it. */
export type Role = NonNullable<components['schemas']['Role']>

export const roleNames = {
  hall: text('Hall screen', '현황판'),
  trainee: text('Trainee', '교육생'),
  instructor: text('Instructor', '강사'),
  administrator: text('Administrator', '관리자'),
} as const satisfies Record<Role, unknown>

/** Roles that a person can have; a hall screen comes in with a key. */
export const personRoles = ['trainee', 'instructor', 'administrator'] as const satisfies Role[]

/** Who sees what is inspected beyond the live pictures. */
export const people: readonly Role[] = personRoles
