import type { Text } from '../i18n/language'
import type { RecipeField } from './recipeDraft'

const fields: Readonly<Record<string, RecipeField>> = {
  modelSha256: 'model',
  golden: 'golden',
  regionOfInterest: 'region',
  minimumSizePixels: 'minimumSize',
  deadlineMilliseconds: 'deadline',
  taktMilliseconds: 'takt',
}

/** What the gateway calls things where it names no key. */
const words: readonly (readonly [RegExp, RecipeField])[] = [
  [/^thresholds names/, 'thresholds'],
  [/region of interest/, 'region'],
  [/golden template/, 'golden'],
  [/package/, 'model'],
]

/** Beside which field a refusal of the gateway belongs; null: the recipe as a whole. Keys stand in its words, e.g. `recipe.thresholds.open is 2`. */
export function fieldOf({ en }: Text): RecipeField | null {
  const key = /\brecipe\.(\S+) is /.exec(en)?.[1]
  if (key?.startsWith('thresholds.')) return key as RecipeField
  if (key !== undefined) return fields[key.split('.')[0] ?? ''] ?? null
  return words.find(([word]) => word.test(en))?.[1] ?? null
}
