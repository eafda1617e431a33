import { describe, expect, it } from 'vitest'
import { pointAt, saysAnything } from './thresholdAt'

const points = [0.5, 0.51, 0.52].map((threshold) => ({ threshold, falseRejects: 0, escapes: 0, cost: 0 }))

describe('pointAt', () => {
  it('takes the nearest', () => expect(pointAt(points, 0.508)?.threshold).toBe(0.51))
  it('stays on the curve', () => expect(pointAt(points, 0.1)?.threshold).toBe(0.5))
  it('is null without a curve', () => expect(pointAt([], 0.5)).toBeNull())
})

describe('saysAnything', () => {
  const curve = { good: 3, bad: 2, lowestKnown: 0.5, points, best: null }
  it('does with known parts', () => expect(saysAnything(curve)).toBe(true))
  it('does not where nothing is known', () => expect(saysAnything({ ...curve, good: 0, bad: 0 })).toBe(false))
  it('does not without scores', () => expect(saysAnything({ ...curve, points: [] })).toBe(false))
})
