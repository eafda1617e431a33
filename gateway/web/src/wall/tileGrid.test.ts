import { describe, expect, it } from 'vitest'
import { tileGrid } from './tileGrid'

const fullHd = { width: 1900, height: 950 }

describe('tileGrid', () => {
  it('fits fifty stations on one screen', () => {
    const { columns, rowHeight } = tileGrid(50, fullHd, 8)
    const rows = Math.ceil(50 / columns)
    expect(rows * rowHeight + (rows - 1) * 8).toBeLessThanOrEqual(fullHd.height + 0.001)
    expect(columns * 230).toBeLessThanOrEqual(fullHd.width)
  })
  it('makes few stations large, but not larger than sense', () => expect(tileGrid(2, fullHd, 8)).toEqual({ columns: 2, rowHeight: 300 }))
  it('scrolls on a tablet rather than become unreadable', () => expect(tileGrid(50, { width: 1000, height: 640 }, 8)).toEqual({ columns: 4, rowHeight: 96 }))
  it('has one column on a phone', () => expect(tileGrid(7, { width: 220, height: 500 }, 8).columns).toBe(1))
})
