import { describe, expect, it } from 'vitest'
import { arrange, linkTo, maySee, type View } from './view'

const view: View = { id: 'any', component: () => null }
const forInstructors: View = { ...view, roles: ['instructor', 'administrator'] }

describe('maySee', () => {
  it('shows a view that names no roles to everybody', () => expect(maySee(view, 'hall')).toBe(true))
  it('shows a view to the roles that it names', () => expect(maySee(forInstructors, 'administrator')).toBe(true))
  it('hides it from the others', () => expect(maySee(forInstructors, 'trainee')).toBe(false))
  it('hides it while nobody is known', () => expect(maySee(forInstructors, undefined)).toBe(false))
})

describe('arrange', () => {
  const named = (id: string, manages = false) => ({ ...view, id, manages, name: { en: id, ko: id } })
  const [line, people, audit] = [named('line'), named('people', true), named('audit', true)]

  it('puts what manages into the menu', () => expect(arrange([line, people, audit])).toEqual({ line: [line], menu: [people, audit] }))
  it('makes no menu of one', () => expect(arrange([line, audit])).toEqual({ line: [line, audit], menu: [] }))
})

describe('linkTo', () => {
  it('is where the view begins', () => expect(linkTo(view)).toBe('#/any'))
})
