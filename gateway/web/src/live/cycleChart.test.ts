import { describe, expect, it } from 'vitest'
import { cycleChart } from './cycleChart'

const cycle = (sequence: number, milliseconds: number, overrun = false) => ({ sequence, milliseconds, overrun })

describe('cycleChart', () => {
  it('marks the longest part and those that came too late', () =>
    expect(cycleChart([cycle(1, 50), cycle(2, 100, true)], 200).bars).toMatchObject([
      { worst: false, overrun: false },
      { worst: true, overrun: true },
    ]))
  it('draws the takt above what keeps it', () => {
    const { bars, takt } = cycleChart([cycle(1, 50)], 125)
    expect(takt).toBeCloseTo(1 / 1.06)
    expect(bars[0]?.height).toBeCloseTo(0.4 / 1.06)
  })
  it('leaves out a takt so long that nothing could be compared', () => {
    const { bars, takt } = cycleChart([cycle(1, 10)], 1_000)
    expect(takt).toBeNull()
    expect(bars[0]?.height).toBeCloseTo(1 / 1.06)
  })
  it('is empty without parts', () => expect(cycleChart([], 100)).toEqual({ bars: [], takt: null }))
})
