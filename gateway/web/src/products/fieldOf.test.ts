import { describe, expect, it } from 'vitest'
import { fieldOf } from './fieldOf'

describe('fieldOf', () => {
  it.each([
    ['#/recipe/thresholds/pin-hole', 'thresholds.pin-hole'],
    ['#/recipe/thresholds/a~1b%20c', 'thresholds.a/b c'],
    ['#/recipe/minimumSizePixels', 'minimumSize'],
    ['#/recipe/regions/1/box', 'regions.1'],
    ['#/recipe/regions/12/name', 'regions.12.name'],
    ['#/recipe/regions', 'regions'],
    ['#/recipe/golden/sha256', 'golden'],
    ['#/recipe/goldenSha256', 'golden'],
    ['#/recipe/modelSha256', 'model'],
    ['#/recipe/okPictureEvery', 'okPictures'],
    ['#/recipe/camera/white-balance', 'camera.white-balance'],
    ['#/recipe/camera', 'camera'],
    ['#/comment', 'comment'],
    ['#/recipe/product', null],
    ['#', null],
  ])('%s', (pointer, field) => expect(fieldOf(pointer)).toBe(field))
})
