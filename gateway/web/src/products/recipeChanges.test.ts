import { describe, expect, it } from 'vitest'
import { recipeChanges } from './recipeChanges'

describe('recipeChanges', () => {
  it('is empty for the same recipe, whatever is left out', () =>
    expect(recipeChanges({ thresholds: { open: 0.5 }, regionOfInterest: [0, 0, 5, 5] }, { thresholds: { open: 0.5 }, regionOfInterest: [0, 0, 5, 5], minimumSizePixels: 0, taktMilliseconds: null })).toEqual([]))

  it('names every value that differs', () =>
    expect(recipeChanges({ thresholds: { open: 0.5, short: 0.4 }, taktMilliseconds: 900 }, { thresholds: { open: 0.6 }, regionOfInterest: [1, 2, 3, 4], taktMilliseconds: 900 })).toEqual([
      { key: 'regions', before: null, after: [{ box: [1, 2, 3, 4], kind: 'inspect', name: null }] },
      { key: 'threshold', label: 'open', before: 0.5, after: 0.6 },
      { key: 'threshold', label: 'short', before: 0.4, after: null },
    ]))

  it('names settings of the camera, those of every camera first', () =>
    expect(recipeChanges({ camera: { ReverseX: true, gain: 2, focus: 3 } }, { camera: { exposure: 'auto', focus: 3 } })).toEqual([
      { key: 'camera', label: 'exposure', before: null, after: 'auto' },
      { key: 'camera', label: 'gain', before: 2, after: null },
      { key: 'camera', label: 'ReverseX', before: 'true', after: null },
    ]))

  it('sees no change where the one region has become one of several', () =>
    expect(recipeChanges({ regionOfInterest: [0, 0, 5, 5] }, { regions: [{ box: [0, 0, 5, 5] }] })).toEqual([]))

  it('tells a threshold of 0 from none', () => expect(recipeChanges({ thresholds: { open: 0 } }, {})).toEqual([{ key: 'threshold', label: 'open', before: 0, after: null }]))
})
