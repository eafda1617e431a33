import type { RecipeContent } from '../api/productQueries'
import { settingNames } from './cameraSettings'
import { regionsOf, type RecipeRegion } from './regions'

export type ChangedKey = 'model' | 'golden' | 'regions' | 'minimumSize' | 'deadline' | 'takt' | 'okPictures' | 'threshold' | 'camera'

/** One value that differs between two recipes; null: left to the model or the station. */
export interface RecipeChange {
  key: ChangedKey
  /** Whose threshold, or which setting of the camera. */
  label?: string
  before: string | number | readonly RecipeRegion[] | null
  after: string | number | readonly RecipeRegion[] | null
}

/** What another recipe says otherwise, in the order of the editor. */
export function recipeChanges(before: Partial<RecipeContent>, after: Partial<RecipeContent>): RecipeChange[] {
  const [one, other] = [before.thresholds ?? {}, after.thresholds ?? {}]
  const labels = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  const all: RecipeChange[] = [
    { key: 'golden', before: before.goldenSha256 ?? null, after: after.goldenSha256 ?? null },
    { key: 'regions', before: plainRegions(before), after: plainRegions(after) },
    { key: 'model', before: before.modelSha256 ?? null, after: after.modelSha256 ?? null },
    ...labels.map((label): RecipeChange => ({ key: 'threshold', label, before: one[label] ?? null, after: other[label] ?? null })),
    { key: 'minimumSize', before: before.minimumSizePixels ?? 0, after: after.minimumSizePixels ?? 0 },
    { key: 'takt', before: before.taktMilliseconds ?? null, after: after.taktMilliseconds ?? null },
    { key: 'deadline', before: before.deadlineMilliseconds ?? null, after: after.deadlineMilliseconds ?? null },
    { key: 'okPictures', before: before.okPictureEvery ?? null, after: after.okPictureEvery ?? null },
    ...settingNames(before.camera ?? {}, after.camera ?? {}).map((label): RecipeChange => ({ key: 'camera', label, before: setting(before, label), after: setting(after, label) })),
  ]
  return all.filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after))
}

function setting({ camera }: Partial<RecipeContent>, name: string): string | number | null {
  const value = camera?.[name] ?? null
  return typeof value === 'boolean' ? `${value}` : value
}

/** All of them written the same way; null: the whole template. */
function plainRegions(content: Partial<RecipeContent>): readonly RecipeRegion[] | null {
  const regions = regionsOf(content).map(({ box, kind = 'inspect', name = null }) => ({ box, kind, name }))
  return regions.length > 0 ? regions : null
}
