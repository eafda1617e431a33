import { useMemo, useSyncExternalStore } from 'react'
import type { WallStation } from '../api/types'
import { useNow } from '../app/useNow'
import type { Connection } from '../live/staleness'
import { stationHealth, type StationHealth } from './stationHealth'
import { wallFeed } from './WallFeed'

export interface WallTile {
  station: WallStation
  health: StationHealth
}

export interface Wall {
  connection: Connection
  /** Null before the gateway has told of its stations. */
  tiles: readonly WallTile[] | null
}

/** Fine enough that no verdict outlives its trust for long. */
const checkMilliseconds = 1_000

/** All stations and how they are, in a stable order. */
export function useWall(): Wall {
  const { connection, stations, at, heardAt } = useSyncExternalStore(wallFeed.subscribe, wallFeed.getSnapshot)
  const now = useNow(checkMilliseconds)
  return useMemo(
    () => ({
      connection,
      tiles: stations?.map((station) => ({ station, health: stationHealth(station, at, Math.max(0, now - heardAt), connection) })) ?? null,
    }),
    [connection, stations, at, heardAt, now],
  )
}
