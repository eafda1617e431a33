import { describe, expect, it } from 'vitest'
import { newRegion, regionAt, regionsOf } from './regions'

describe('regionsOf', () => {
  it('reads a recipe from before there were several', () => expect(regionsOf({ regionOfInterest: [1, 2, 3, 4] })).toEqual([{ box: [1, 2, 3, 4] }]))
  it('is empty for the whole template', () => expect(regionsOf({ regions: null, regionOfInterest: null })).toEqual([]))
})

describe('regionAt', () => {
  const board = { x: 0, y: 0, width: 100, height: 100 }
  const hole = { x: 10, y: 10, width: 20, height: 20 }
  it('takes the hole in the board, whichever was drawn first', () => {
    expect(regionAt([board, hole], { x: 15, y: 15 })).toBe(1)
    expect(regionAt([hole, board], { x: 15, y: 15 })).toBe(0)
  })
  it('takes nothing where nothing is', () => expect(regionAt([hole, null], { x: 50, y: 50 })).toBe(-1))
})

describe('newRegion', () => {
  it('lies inside the template, however many there are', () => {
    for (let count = 0; count < 64; count++) {
      const { x, y, width, height } = newRegion({ width: 640, height: 480 }, count)
      expect(x + width).toBeLessThanOrEqual(640)
      expect(y + height).toBeLessThanOrEqual(480)
    }
  })
  it('is no line in a small template', () => expect(newRegion({ width: 1, height: 1 }, 0)).toEqual({ x: 0, y: 0, width: 1, height: 1 }))
})
