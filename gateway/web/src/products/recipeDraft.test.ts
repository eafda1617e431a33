import { describe, expect, it } from 'vitest'
import { emptyRecipe, isSame, readRegion, toContent, toDraft } from './recipeDraft'

const full = {
  modelSha256: 'a',
  goldenSha256: 'b',
  thresholds: { open: 0.62, short: 0 },
  minimumSizePixels: 3.5,
  regionOfInterest: [0, 8, 640, 480],
  deadlineMilliseconds: 90,
  taktMilliseconds: 1200,
}

describe('toContent', () => {
  it('brings back what was read', () => expect(toContent(toDraft(full))).toEqual({ content: full, wrong: {} }))

  it('leaves empty fields to model and station', () =>
    expect(toContent(toDraft(emptyRecipe)).content).toEqual({
      modelSha256: null,
      goldenSha256: null,
      thresholds: {},
      minimumSizePixels: 0,
      regionOfInterest: null,
      deadlineMilliseconds: null,
      taktMilliseconds: null,
    }))

  it('names the fields that hold no number, and leaves ranges to the gateway', () => {
    const { wrong, content } = toContent({ ...toDraft(full), thresholds: { open: 'high', short: '2' }, region: ['0', '', '5', '5'], takt: '1,2' })
    expect(Object.keys(wrong)).toEqual(['thresholds.open', 'region', 'takt'])
    expect(content.thresholds).toEqual({ short: 2 })
  })
})

describe('readRegion', () => {
  it('reads four numbers', () => expect(readRegion(['1', '2', '3', '4'])).toEqual({ x: 1, y: 2, width: 3, height: 4 }))
  it.each([[['1', '2', '0', '4']], [['1', '', '3', '4']], [['1', '2', 'x', '4']]] as const)('draws nothing of %s', (region) =>
    expect(readRegion([...region] as [string, string, string, string])).toBeNull(),
  )
})

describe('isSame', () => {
  it('sees no change in a threshold that was emptied again', () =>
    expect(isSame(toDraft(full), { ...toDraft(full), thresholds: { short: '0', open: '0.62', spur: ' ' } })).toBe(true))
  it('sees a change', () => expect(isSame(toDraft(full), { ...toDraft(full), takt: '1201' })).toBe(false))
})
