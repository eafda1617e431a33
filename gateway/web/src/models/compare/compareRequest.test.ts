import { describe, expect, it } from 'vitest'
import type { Model } from '../../api/modelTypes'
import { requestOf, type CompareForm } from './compareRequest'

const models = [{ sha256: 'x', task: 'detect' }, { sha256: 'y', task: 'compare' }] as Model[]
const form: CompareForm = { a: 'x', b: 'x', precisionA: '', precisionB: 'int8', golden: '', limit: '200', scope: { station: 'lab/line1/station1' } }

describe('requestOf', () => {
  it('leaves to the gateway what is not chosen', () =>
    expect(requestOf(form, models)).toEqual({ a: 'x', b: 'x', precisionA: null, precisionB: 'int8', goldenSha256: null, station: 'lab/line1/station1', from: null, to: null, limit: 200 }))
  it('wants two versions', () => expect(requestOf({ ...form, b: '' }, models)).toBe('needTwo'))
  it('leaves the golden template to the recipes of the parts', () => expect(requestOf({ ...form, b: 'y' }, models)).toMatchObject({ goldenSha256: null }))
  it('takes the golden template that was chosen', () => expect(requestOf({ ...form, b: 'y', golden: 'g' }, models)).toMatchObject({ goldenSha256: 'g' }))
  it.each(['', '0', '2001', '1.5'])('refuses a limit of "%s"', (limit) => expect(requestOf({ ...form, limit }, models)).toBe('wrongLimit'))
})
