import { describe, expect, it } from 'vitest'
import { emptyRecipe, isSame, readRegion, toContent, toDraft } from './recipeDraft'

const full = {
  modelSha256: 'a',
  goldenSha256: 'b',
  thresholds: { open: 0.62, short: 0 },
  minimumSizePixels: 3.5,
  regions: [
    { box: [0, 8, 640, 480], kind: 'inspect' as const, name: null },
    { box: [10, 20, 30, 40], kind: 'exclude' as const, name: 'screw hole' },
  ],
  deadlineMilliseconds: 90,
  taktMilliseconds: 1200,
  okPictureEvery: 100,
  camera: { exposure: 8000, 'white-balance': 'auto', power_line_frequency: 1, TriggerMode: 'Off', ReverseX: true },
}

describe('toContent', () => {
  it('brings back what was read', () => expect(toContent(toDraft(full))).toEqual({ content: full, wrong: {} }))

  it('puts the one region of an older recipe among the regions', () =>
    expect(toContent(toDraft({ ...emptyRecipe, regionOfInterest: [1, 2, 3, 4] })).content.regions).toEqual([{ box: [1, 2, 3, 4], kind: 'inspect', name: null }]))

  it('leaves empty fields to model and station', () =>
    expect(toContent(toDraft(emptyRecipe)).content).toEqual({
      modelSha256: null,
      goldenSha256: null,
      thresholds: {},
      minimumSizePixels: 0,
      regions: null,
      deadlineMilliseconds: null,
      taktMilliseconds: null,
      okPictureEvery: null,
      camera: null,
    }))

  it('names the fields that hold no number, and leaves ranges to the gateway', () => {
    const { wrong, content } = toContent({ ...toDraft(full), thresholds: { open: 'high', short: '2' }, regions: [{ name: '', kind: 'inspect', box: ['0', '', '5', '5'] }], takt: '1,2', okPictures: '1.5' })
    expect(Object.keys(wrong)).toEqual(['thresholds.open', 'regions.0', 'takt', 'okPictures'])
    expect(content.thresholds).toEqual({ short: 2 })
  })
})

describe('camera settings', () => {
  const read = (camera: Record<string, string>) => toContent({ ...toDraft(full), camera })

  it('leaves out what is empty', () => expect(read({ exposure: ' ', gain: '2', ReverseX: '' }).content.camera).toEqual({ gain: 2 }))
  it('are none where all are empty', () => expect(read({ exposure: '', focus: ' ' }).content.camera).toBeNull())
  it('are automatic however it is written', () => expect(read({ exposure: ' AUTO ' }).content.camera).toEqual({ exposure: 'auto' }))
  it('names one that must be a number and is none', () => expect(Object.keys(read({ exposure: '8 ms', gain: '2,5', TriggerMode: 'Off' }).wrong)).toEqual(['camera.exposure', 'camera.gain']))
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
  it('sees no change in a camera setting that was emptied again', () =>
    expect(isSame(toDraft(full), { ...toDraft(full), camera: { gain: ' ', ...toDraft(full).camera } })).toBe(true))
  it('sees a change', () => expect(isSame(toDraft(full), { ...toDraft(full), takt: '1201' })).toBe(false))
})
