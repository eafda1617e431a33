import { describe, expect, it } from 'vitest'
import { heatColour } from './heatColours'

const lightness = (share: number) => {
  const [red, green, blue] = heatColour(share)
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

describe('heatColour', () => {
  it('leaves a place without defects as it is', () => expect(heatColour(0)[3]).toBe(0))
  it('grows lighter all the way, so that it reads without colour', () => {
    const all = Array.from({ length: 21 }, (_, step) => lightness((step + 1) / 21))
    expect(all).toEqual(all.toSorted((a, b) => a - b))
  })
  it('ends at the most', () => expect(heatColour(7)).toEqual(heatColour(1)))
})
