import { describe, expect, it } from 'vitest'
import { productOf } from './productOf'

const products = [{ id: 'board-a' }, { id: 'board-b' }]
const stations = [
  { station: 'a/b/1', recipe: { name: 'board-a r1', revision: '0123456789ab' } },
  { station: 'a/b/2', recipe: { name: 'board-b r12', revision: '0123456789ab' } },
  { station: 'a/b/3', recipe: { name: 'unknown', revision: '' } },
  { station: 'a/b/4', recipe: null },
]

describe('productOf', () => {
  it('is the one that the station inspects', () => expect(productOf(products, stations, 'a/b/2')).toBe('board-b'))
  it('is the only one there is', () => expect(productOf([{ id: 'board-b' }], stations, undefined)).toBe('board-b'))
  it.each([undefined, 'a/b/3', 'a/b/4', 'a/b/9'])('has to be said for %s', (station) => expect(productOf(products, stations, station)).toBeUndefined())
})
