import type { RecipeContent } from '../api/productQueries'
import type { components } from '../api/schema'
import type { Point, Rect, Size } from '../picture/fit'

export type RecipeRegion = components['schemas']['RecipeRegion']
export type RegionKind = components['schemas']['RegionKind']

export const regionKinds = ['inspect', 'exclude'] as const satisfies RegionKind[]

/** A recipe has at most so many. */
export const mostRegions = 64

/** The regions of a recipe, also of one from before there were several. */
export const regionsOf = ({ regions, regionOfInterest }: Partial<RecipeContent>): readonly RecipeRegion[] => regions ?? (regionOfInterest ? [{ box: regionOfInterest }] : [])

/** What stands at a region on a picture. @param kind In the reader's language; for a region without a name. */
export const regionCaption = (index: number, name: string | null | undefined, kind: string) => `${index + 1} ${name || kind}`

/** Which one lies under the point: of several the smallest, since it could not be reached otherwise; -1: none. */
export function regionAt(regions: readonly (Rect | null)[], { x, y }: Point): number {
  let found = -1
  let least = Infinity
  regions.forEach((region, index) => {
    if (region === null || x < region.x || y < region.y || x > region.x + region.width || y > region.y + region.height) return
    const area = region.width * region.height
    if (area < least) [found, least] = [index, area]
  })
  return found
}

/** Where a region begins that nobody has drawn: in the middle, each a little beside the one before. */
export function newRegion({ width, height }: Size, count: number): Rect {
  const shift = (count % 5) * 0.04
  return { x: Math.round(width * (0.25 + shift)), y: Math.round(height * (0.25 + shift)), width: Math.max(1, Math.round(width / 3)), height: Math.max(1, Math.round(height / 3)) }
}
