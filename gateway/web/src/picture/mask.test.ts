import { describe, expect, it } from 'vitest'
import { isEdge, maskCells } from './mask'

const mask = (columns: number, rows: number, ...runs: number[]) => ({ box: [0, 0, 1, 1], columns, rows, runs })

describe('maskCells', () => {
  it('alternates outside and inside, row by row', () => expect([...(maskCells(mask(3, 2, 1, 2, 1, 1, 1)) ?? [])]).toEqual([0, 1, 1, 0, 1, 0]))
  it('may begin inside', () => expect([...(maskCells(mask(2, 1, 0, 2)) ?? [])]).toEqual([1, 1]))
  it('refuses runs that are too short or too long', () => {
    expect(maskCells(mask(2, 2, 3))).toBeNull()
    expect(maskCells(mask(2, 2, 3, 2))).toBeNull()
    expect(maskCells(mask(2, 2, -1, 5))).toBeNull()
  })
  it('refuses a grid beyond reason', () => expect(maskCells(mask(1e6, 1e6, 1e12))).toBeNull())
})

describe('isEdge', () => {
  const cells = maskCells(mask(5, 5, 6, 3, 2, 3, 2, 3, 6))
  it('is the outline of a square, not its middle', () => expect([6, 7, 12, 18, 0].map((index) => isEdge(cells ?? new Uint8Array(), 5, index))).toEqual([true, true, false, true, false]))
})
