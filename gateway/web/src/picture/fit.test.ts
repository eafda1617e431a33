import { describe, expect, it } from 'vitest'
import { fit, scaleBox } from './fit'

describe('fit', () => {
  it('fills the height of a wide canvas', () =>
    expect(fit({ width: 640, height: 640 }, { width: 1000, height: 500 })).toEqual({ x: 250, y: 0, width: 500, height: 500 }))
  it('fills the width of a tall canvas', () =>
    expect(fit({ width: 200, height: 100 }, { width: 100, height: 100 })).toEqual({ x: 0, y: 25, width: 100, height: 50 }))
  it('is empty for a part without a picture', () => expect(fit({ width: 0, height: 0 }, { width: 10, height: 10 }).width).toBe(0))
})

describe('scaleBox', () => {
  const place = { x: 250, y: 0, width: 500, height: 500 }
  it('goes from source pixels to the canvas, whatever the JPEG measures', () =>
    expect(scaleBox([100, 200, 50, 20], { width: 1000, height: 1000 }, place)).toEqual({ x: 300, y: 100, width: 25, height: 10 }))
  it('refuses what is not a box', () => expect(scaleBox([1, 2, 3], { width: 10, height: 10 }, place)).toBeNull())
  it('refuses an unknown source size', () => expect(scaleBox([1, 2, 3, 4], { width: 0, height: 0 }, place)).toBeNull())
})
