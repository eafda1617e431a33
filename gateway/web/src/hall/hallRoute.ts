import type { Address } from '../app/address'
import { readStation } from '../live/liveRoute'

/** What the hall screen shows, and how large. */
export interface HallRoute {
  /** `site/line/name`; undefined: all stations in turn. */
  station: string | undefined
  distanceMetres: number
  diagonalInches: number
}

/** `#/hall/site/line/name?distance=3&panel=24`; what is missing or impossible is as on a 24-inch panel read from three metres. */
export function readHallRoute({ path, query }: Address): HallRoute {
  return { station: readStation(path), distanceMetres: within(query['distance'], 0.5, 30, 3), diagonalInches: within(query['panel'], 5, 200, 24) }
}

function within(text: string | undefined, least: number, most: number, usual: number): number {
  const value = Number(text)
  return text !== undefined && value >= least && value <= most ? value : usual
}
