import { describe, expect, it } from 'vitest'
import { hallPage } from './hallPages'

const tiles = [1, 2, 3, 4, 5, 6, 7]

describe('hallPage', () => {
  it('shows all where they fit', () => expect(hallPage(tiles, 9, 5)).toEqual({ shown: tiles, page: 1, pages: 1 }))
  it('turns, and begins anew', () => {
    expect(hallPage(tiles, 6, 1)).toEqual({ shown: [5, 6, 7], page: 2, pages: 2 })
    expect(hallPage(tiles, 6, 2).shown).toEqual([1, 2, 3, 4])
  })
  it('shows every tile once in a round', () => expect([0, 1, 2, 3].flatMap((turn) => hallPage(tiles, 2, turn).shown)).toEqual(tiles))
  it('has an empty page of nothing', () => expect(hallPage([], 6, 3)).toEqual({ shown: [], page: 1, pages: 1 }))
})
