import { describe, expect, it } from 'vitest'
import { hallSizes } from './hallSizes'

const panel = { distanceMetres: 3, diagonalInches: 24, widthPixels: 1920, heightPixels: 1080 }
const millimetresPerPixel = (24 * 25.4) / Math.hypot(1920, 1080)

describe('hallSizes', () => {
  it('makes figures 15 mm high on a 24-inch panel read from three metres', () => {
    expect(hallSizes(panel).textPixels * 0.72 * millimetresPerPixel).toBeCloseTo(15)
  })
  it('makes the sign of the verdict 80 mm high there', () => expect(hallSizes(panel).verdictPixels * millimetresPerPixel).toBeCloseTo(80))
  it('needs more pixels from further away, and fewer on a larger panel', () => {
    const { textPixels } = hallSizes(panel)
    expect(hallSizes({ ...panel, distanceMetres: 6 }).textPixels).toBeCloseTo(2 * textPixels)
    expect(hallSizes({ ...panel, diagonalInches: 48 }).textPixels).toBeCloseTo(textPixels / 2)
  })
})
