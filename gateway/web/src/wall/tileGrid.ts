import type { Size } from '../picture/fit'

/** A tile needs so much to be read; more of them scroll. */
const leastWidth = 230
const leastHeight = 96
const mostWidth = 560
const mostHeight = 300
/** Width ÷ height that suits a tile best. */
const proportions = 2.3

export interface TileGrid {
  columns: number
  rowHeight: number
}

/** As many columns as make the tiles largest, so that all of them fit; where they cannot, as many as can be read. */
export function tileGrid(count: number, area: Size, gap: number): TileGrid {
  let best: TileGrid = { columns: Math.max(1, Math.floor((area.width + gap) / (leastWidth + gap))), rowHeight: leastHeight }
  let bestScale = 0
  for (let columns = 1; columns <= Math.max(1, count); columns++) {
    const rows = Math.ceil(count / columns)
    const width = (area.width - (columns - 1) * gap) / columns
    const height = (area.height - (rows - 1) * gap) / rows
    if (width < leastWidth || height < leastHeight) continue
    const scale = Math.min(width, height * proportions, mostWidth)
    if (scale < bestScale) continue
    bestScale = scale
    best = { columns, rowHeight: Math.min(height, mostHeight) }
  }
  return best
}
