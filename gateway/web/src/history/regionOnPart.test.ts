import { describe, expect, it } from 'vitest'
import { regionOnPart } from './regionOnPart'

const registration = { shiftX: 3, shiftY: -2, rotationDegrees: 0, correlation: 1, residual: 0, coverage: 1 }
const rounded = (points: ReturnType<typeof regionOnPart>) => points.map(({ x, y }) => [Math.round(x * 100) / 100, Math.round(y * 100) / 100])

describe('regionOnPart', () => {
  it('stays where no template was laid', () =>
    expect(rounded(regionOnPart([10, 20, 30, 40], { width: 200, height: 100, registration: null }))).toEqual([[10, 20], [40, 20], [40, 60], [10, 60]]))
  it('goes with the shift', () =>
    expect(rounded(regionOnPart([10, 20, 30, 40], { width: 200, height: 100, registration }))).toEqual([[13, 18], [43, 18], [43, 58], [13, 58]]))
  it('turns counter-clockwise on the screen about the centre', () =>
    // What is to the right of the centre goes above it.
    expect(rounded(regionOnPart([150, 50, 10, 10], { width: 200, height: 100, registration: { ...registration, shiftX: 0, shiftY: 0, rotationDegrees: 90 } }))[0]).toEqual([100, 0]))
})
