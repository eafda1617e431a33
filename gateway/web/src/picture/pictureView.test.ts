import { describe, expect, it } from 'vitest'
import { fit } from './fit'
import { applyView, pan, wholePicture, zoomAt } from './pictureView'

const canvas = { width: 1000, height: 500 }
const fitted = fit({ width: 640, height: 640 }, canvas)
const pictureX = (point: number, view = wholePicture) => {
  const place = applyView(fitted, view, canvas)
  return (point - place.x) / place.width
}

describe('applyView', () => {
  it('leaves the whole picture where it fits', () => expect(applyView(fitted, wholePicture, canvas)).toEqual(fitted))
})

describe('zoomAt', () => {
  it('keeps the point under the pointer', () => {
    const view = zoomAt(wholePicture, 4, { x: 450, y: 200 }, fitted, canvas)
    expect(view.zoom).toBe(4)
    expect(pictureX(450, view)).toBeCloseTo(pictureX(450))
  })
  it('shows no more than the whole picture', () => expect(zoomAt(wholePicture, 0.2, { x: 300, y: 300 }, fitted, canvas)).toEqual(wholePicture))
  it('goes no closer than sixteen times', () => {
    const view = zoomAt(wholePicture, 1_000, { x: 500, y: 250 }, fitted, canvas)
    expect(view.zoom).toBe(16)
  })
  it('does nothing without a picture', () =>
    expect(zoomAt(wholePicture, 2, { x: 0, y: 0 }, fit({ width: 0, height: 0 }, canvas), canvas)).toEqual(wholePicture))
})

describe('pan', () => {
  const close = zoomAt(wholePicture, 4, { x: 500, y: 250 }, fitted, canvas)
  it('moves the picture with the pointer', () => {
    const moved = pan(close, { x: 100, y: 0 }, fitted, canvas)
    expect(applyView(fitted, moved, canvas).x - applyView(fitted, close, canvas).x).toBeCloseTo(100)
  })
  it('stops at the edge of the picture', () => {
    const place = applyView(fitted, pan(close, { x: 1e6, y: -1e6 }, fitted, canvas), canvas)
    expect(place.x).toBeCloseTo(0)
    expect(place.y + place.height).toBeCloseTo(canvas.height)
  })
  it('leaves a picture that fits in the middle', () => expect(pan(wholePicture, { x: 50, y: 50 }, fitted, canvas)).toEqual(wholePicture))
})
