import type { RecipeField } from './recipeDraft'

const fields: Readonly<Record<string, RecipeField>> = {
  modelSha256: 'model',
  goldenSha256: 'golden',
  golden: 'golden',
  regionOfInterest: 'regions',
  minimumSizePixels: 'minimumSize',
  deadlineMilliseconds: 'deadline',
  taktMilliseconds: 'takt',
  okPictureEvery: 'okPictures',
}

/** Beside which field a refusal of the gateway belongs; null: the recipe as a whole. @param pointer As of problem details: `#/recipe/regions/1/box`. */
export function fieldOf(pointer: string): RecipeField | null {
  const [, root, member = '', item, part] = pointer.split('/').map((level) => decodeURIComponent(level).replaceAll('~1', '/').replaceAll('~0', '~'))
  if (root === 'comment') return 'comment'
  if (root !== 'recipe') return null
  if (member === 'thresholds') return item === undefined ? 'thresholds' : `thresholds.${item}`
  if (member === 'camera') return item === undefined ? 'camera' : `camera.${item}`
  if (member === 'regions') return item === undefined ? 'regions' : part === 'name' ? `regions.${Number(item)}.name` : `regions.${Number(item)}`
  return fields[member] ?? null
}
