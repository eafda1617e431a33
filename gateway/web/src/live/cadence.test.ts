import { describe, expect, it } from 'vitest'
import { pictureIntervalMilliseconds, taktMilliseconds } from './cadence'

const seen = (sequence: number, capturedAt: number, shownAt = capturedAt) => ({ sequence, capturedAt, shownAt })

describe('taktMilliseconds', () => {
  it('knows nothing before the second part', () => expect(taktMilliseconds([seen(1, 0)])).toBeNull())
  it('counts the parts that were not shown', () => expect(taktMilliseconds([seen(1, 0), seen(4, 300), seen(5, 400)])).toBe(100))
  it('is not moved by one stop of the line', () =>
    expect(taktMilliseconds([seen(1, 0), seen(2, 100), seen(3, 200), seen(4, 60_200)])).toBe(100))
  it('skips a clock that was set back', () => expect(taktMilliseconds([seen(1, 500), seen(2, 100), seen(3, 300)])).toBe(200))
})

describe('pictureIntervalMilliseconds', () => {
  it('is the median of the gaps', () => expect(pictureIntervalMilliseconds([seen(1, 0, 0), seen(2, 0, 50), seen(3, 0, 150)])).toBe(75))
})
