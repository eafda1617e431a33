import type { Point, Rect, Size } from '../picture/fit'

/** What a drag takes hold of: the region itself, or one of its corners. */
export type Hold = 'inside' | 'nw' | 'ne' | 'sw' | 'se'

export const corners = ({ x, y, width, height }: Rect): Readonly<Record<Exclude<Hold, 'inside'>, Point>> => ({
  nw: { x, y },
  ne: { x: x + width, y },
  sw: { x, y: y + height },
  se: { x: x + width, y: y + height },
})

/** What lies under the point; null: nothing of the region. @param reach How near a corner has to be, in the units of `region`. */
export function holdAt(region: Rect, point: Point, reach: number): Hold | null {
  for (const [corner, place] of Object.entries(corners(region)))
    if (Math.abs(place.x - point.x) <= reach && Math.abs(place.y - point.y) <= reach) return corner as Hold
  const { x, y, width, height } = region
  return point.x >= x && point.x <= x + width && point.y >= y && point.y <= y + height ? 'inside' : null
}

/** The region between two corners, in whole pixels inside the template, at least one pixel each way. */
export function between(one: Point, other: Point, bounds: Size): Rect {
  const inX = (value: number) => clamp(Math.round(value), 0, bounds.width)
  const inY = (value: number) => clamp(Math.round(value), 0, bounds.height)
  const x = Math.min(inX(one.x), inX(other.x), bounds.width - 1)
  const y = Math.min(inY(one.y), inY(other.y), bounds.height - 1)
  return { x, y, width: Math.max(1, Math.max(inX(one.x), inX(other.x)) - x), height: Math.max(1, Math.max(inY(one.y), inY(other.y)) - y) }
}

/** Moved by so many pixels, as far as the template goes. */
export function move(region: Rect, by: Point, bounds: Size): Rect {
  return {
    ...region,
    x: clamp(Math.round(region.x + by.x), 0, Math.max(0, bounds.width - region.width)),
    y: clamp(Math.round(region.y + by.y), 0, Math.max(0, bounds.height - region.height)),
  }
}

/** Its right and lower edges moved by so many pixels. */
export const resize = (region: Rect, by: Point, bounds: Size): Rect =>
  between(region, { x: Math.max(region.x + 1, region.x + region.width + by.x), y: Math.max(region.y + 1, region.y + region.height + by.y) }, bounds)

/** After a drag of what was held. */
export function drag(region: Rect, hold: Hold, by: Point, bounds: Size): Rect {
  if (hold === 'inside') return move(region, by, bounds)
  const { nw, ne, sw, se } = corners(region)
  const [held, opposite] = { nw: [nw, se] as const, ne: [ne, sw] as const, sw: [sw, ne] as const, se: [se, nw] as const }[hold]
  return between(opposite, { x: held.x + by.x, y: held.y + by.y }, bounds)
}

const clamp = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))
