import type { RecipeContent } from '../api/productQueries'
import type { Text } from '../i18n/language'
import type { Rect } from '../picture/fit'
import { isKnownSetting } from './cameraSettings'
import { regionsOf, type RegionKind } from './regions'
import { productTexts } from './texts'

/** A recipe while it is edited. Numbers are as they are typed, so that nothing typed is lost. */
export interface RecipeDraft {
  modelSha256: string | null
  goldenSha256: string | null
  /** Empty: the model's own. */
  thresholds: Readonly<Record<string, string>>
  minimumSize: string
  /** Empty: the whole template. */
  regions: readonly RegionDraft[]
  deadline: string
  takt: string
  /** Empty: pictures of OK parts are not kept. */
  okPictures: string
  /** Settings of the camera by their names; empty: as the station has it. */
  camera: Readonly<Record<string, string>>
}

export interface RegionDraft {
  name: string
  kind: RegionKind
  box: RegionText
}

/** In template pixels. */
export type RegionText = readonly [x: string, y: string, width: string, height: string]

/** The parts of a recipe beside which something can be said. */
export type RecipeField =
  | 'model'
  | 'golden'
  | 'minimumSize'
  | 'deadline'
  | 'takt'
  | 'okPictures'
  | 'camera'
  | `camera.${string}`
  | 'comment'
  | 'thresholds'
  | `thresholds.${string}`
  | 'regions'
  | `regions.${number}`
  | `regions.${number}.name`

export type FieldTexts = Partial<Record<RecipeField, Text>>

export const emptyRecipe: RecipeContent = { minimumSizePixels: 0 }

export const toDraft = (content: RecipeContent): RecipeDraft => ({
  modelSha256: content.modelSha256 ?? null,
  goldenSha256: content.goldenSha256 ?? null,
  thresholds: Object.fromEntries(Object.entries(content.thresholds ?? {}).map(([label, threshold]) => [label, `${threshold}`])),
  minimumSize: `${content.minimumSizePixels ?? 0}`,
  regions: regionsOf(content).map(({ name, kind = 'inspect', box: [x, y, width, height] }) => ({ name: name ?? '', kind, box: [`${x}`, `${y}`, `${width}`, `${height}`] })),
  deadline: numberText(content.deadlineMilliseconds),
  takt: numberText(content.taktMilliseconds),
  okPictures: numberText(content.okPictureEvery),
  camera: Object.fromEntries(Object.entries(content.camera ?? {}).map(([name, value]) => [name, `${value}`])),
})

const numberText = (value: number | null | undefined) => (value === null || value === undefined ? '' : `${value}`)

export const writeRegion = ({ x, y, width, height }: Rect): RegionText => [`${x}`, `${y}`, `${width}`, `${height}`]

/** Null while it is none that can be drawn. */
export function readRegion(region: RegionText | null): Rect | null {
  const [x, y, width, height] = (region ?? []).map(readNumber)
  return x != null && y != null && width != null && height != null && width > 0 && height > 0 ? { x, y, width, height } : null
}

/** Null where it is no number. */
function readNumber(typed: string): number | null {
  const value = Number(typed)
  return typed.trim() !== '' && Number.isFinite(value) ? value : null
}

/** The recipe as it is saved, and what is no number; ranges are the gateway's to judge. */
export function toContent(draft: RecipeDraft): { content: RecipeContent; wrong: FieldTexts } {
  const wrong: FieldTexts = {}
  const read = (field: RecipeField, typed: string): number | null => {
    if (typed.trim() === '') return null
    const value = readNumber(typed)
    if (value === null) wrong[field] = productTexts.editor.noNumber
    return value
  }
  const readWhole = (field: RecipeField, typed: string): number | null => {
    const value = read(field, typed)
    if (value !== null && !Number.isInteger(value)) wrong[field] = productTexts.editor.noWhole
    return value
  }
  const thresholds: Record<string, number> = {}
  for (const [label, typed] of Object.entries(draft.thresholds)) {
    const threshold = read(`thresholds.${label}`, typed)
    if (threshold !== null) thresholds[label] = threshold
  }
  const regions = draft.regions.map(({ name, kind, box }, index) => {
    const numbers = box.map(readNumber)
    if (numbers.includes(null)) wrong[`regions.${index}`] = productTexts.editor.noRegion
    return { box: numbers.filter((value) => value !== null), kind, name: name.trim() || null }
  })
  return {
    content: {
      modelSha256: draft.modelSha256,
      goldenSha256: draft.goldenSha256,
      thresholds,
      minimumSizePixels: read('minimumSize', draft.minimumSize) ?? 0,
      regions: regions.length > 0 ? regions : null,
      deadlineMilliseconds: read('deadline', draft.deadline),
      taktMilliseconds: read('takt', draft.takt),
      okPictureEvery: readWhole('okPictures', draft.okPictures),
      camera: readCamera(draft.camera, (name) => (wrong[`camera.${name}`] = productTexts.camera.noNumber)),
    },
    wrong,
  }
}

/** The settings that are given; null: none. @param onWrong Told the name of one that must be a number, or automatic, and is neither. */
function readCamera(typed: RecipeDraft['camera'], onWrong: (name: string) => void): Record<string, number | string | boolean> | null {
  const settings: Record<string, number | string | boolean> = {}
  for (const [name, text] of given(typed)) {
    const value = text.trim()
    const number = readNumber(value)
    if (number !== null) settings[name] = number
    else if (value.toLowerCase() === 'auto') settings[name] = 'auto'
    else if (isKnownSetting(name)) onWrong(name)
    else settings[name] = value === 'true' || value === 'false' ? value === 'true' : value
  }
  return Object.keys(settings).length > 0 ? settings : null
}

const given = (typed: Readonly<Record<string, string>>) => Object.entries(typed).filter(([, value]) => value.trim() !== '')

/** Whether both say the same, typed differently or not. */
export const isSame = (one: RecipeDraft, other: RecipeDraft): boolean => JSON.stringify(comparable(one)) === JSON.stringify(comparable(other))

const comparable = (draft: RecipeDraft) => ({ ...draft, thresholds: given(draft.thresholds).toSorted(), camera: given(draft.camera).toSorted() })
