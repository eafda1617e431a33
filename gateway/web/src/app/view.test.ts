import { describe, expect, it } from 'vitest'
import { maySee, type View } from './view'

const view: View = { id: 'any', component: () => null }
const forInstructors: View = { ...view, roles: ['instructor', 'administrator'] }

describe('maySee', () => {
  it('shows a view that names no roles to everybody', () => expect(maySee(view, 'hall')).toBe(true))
  it('shows a view to the roles that it names', () => expect(maySee(forInstructors, 'administrator')).toBe(true))
  it('hides it from the others', () => expect(maySee(forInstructors, 'trainee')).toBe(false))
  it('hides it while nobody is known', () => expect(maySee(forInstructors, undefined)).toBe(false))
})
