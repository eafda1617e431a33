import { needsAttention } from './stationHealth'
import type { WallTile } from './useWall'

/** The tiles that are wanted, in their order. Every word of the filter must occur in the station's name or its model's. */
export function filterTiles(tiles: readonly WallTile[], filter: string, attentionOnly: boolean): WallTile[] {
  const words = filter.toLowerCase().split(/\s+/).filter(Boolean)
  return tiles.filter(({ station, health }) => {
    const text = `${station.station} ${station.model?.name ?? ''} ${station.model?.version ?? ''}`.toLowerCase()
    return words.every((word) => text.includes(word)) && (!attentionOnly || needsAttention(health))
  })
}
