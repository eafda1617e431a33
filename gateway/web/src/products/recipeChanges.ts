import type { RecipeContent } from '../api/productQueries'

export type ChangedKey = 'model' | 'golden' | 'region' | 'minimumSize' | 'deadline' | 'takt' | 'threshold'

/** One value that differs between two recipes; null: left to the model or the station. */
export interface RecipeChange {
  key: ChangedKey
  /** Whose threshold. */
  label?: string
  before: string | number | readonly number[] | null
  after: string | number | readonly number[] | null
}

/** What another recipe says otherwise, in the order of the editor. */
export function recipeChanges(before: Partial<RecipeContent>, after: Partial<RecipeContent>): RecipeChange[] {
  const [one, other] = [before.thresholds ?? {}, after.thresholds ?? {}]
  const labels = [...new Set([...Object.keys(one), ...Object.keys(other)])].toSorted()
  const all: RecipeChange[] = [
    { key: 'golden', before: before.goldenSha256 ?? null, after: after.goldenSha256 ?? null },
    { key: 'region', before: before.regionOfInterest ?? null, after: after.regionOfInterest ?? null },
    { key: 'model', before: before.modelSha256 ?? null, after: after.modelSha256 ?? null },
    ...labels.map((label): RecipeChange => ({ key: 'threshold', label, before: one[label] ?? null, after: other[label] ?? null })),
    { key: 'minimumSize', before: before.minimumSizePixels ?? 0, after: after.minimumSizePixels ?? 0 },
    { key: 'takt', before: before.taktMilliseconds ?? null, after: after.taktMilliseconds ?? null },
    { key: 'deadline', before: before.deadlineMilliseconds ?? null, after: after.deadlineMilliseconds ?? null },
  ]
  return all.filter((change) => `${change.before}` !== `${change.after}`)
}
