import { describe, expect, it } from 'vitest'
import { text } from '../i18n/language'
import { fieldOf } from './fieldOf'

describe('fieldOf', () => {
  it.each([
    ['The desired state cannot be used: recipe.thresholds.pin-hole is 2; expected 0 to 1', 'thresholds.pin-hole'],
    ['The desired state cannot be used: recipe.minimumSizePixels is -1; expected 0 or more', 'minimumSize'],
    ['The desired state cannot be used: recipe.regionOfInterest is 0, 0, 0, 5; expected [x, y, width, height]', 'region'],
    ['The desired state cannot be used: recipe.golden.sha256 is a; expected 64 digits', 'golden'],
    ["The region of interest must lie inside the golden template's 64×64 pixels.", 'region'],
    ['thresholds names nonesuch, which painted-pair does not find; its labels are open, short.', 'thresholds'],
    ['There is no golden template ab; upload it first.', 'golden'],
    ['There is no package ab.', 'model'],
    ['comment has 1 to 500 characters on one line.', null],
  ])('%s', (english, field) => expect(fieldOf(text(english, ''))).toBe(field))
})
