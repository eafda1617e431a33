import type { StationStatus } from '../api/types'

export type Connection = 'connecting' | 'open' | 'closed' | 'paused'
export type StaleReason = 'no-station' | 'connecting' | 'gateway' | 'offline' | 'starting' | 'no-frames' | 'paused'

export interface LiveCondition {
  now: number
  connection: Connection
  /** When the connection entered its state. */
  connectionSince: number
  station: { status: StationStatus; since: number | null } | null
  lastShownAt: number | null
  /** Median time between pictures; null before the second. */
  intervalMilliseconds: number | null
}

export interface Staleness {
  reason: StaleReason
  /** How long there has been nothing to trust. */
  forMilliseconds: number
}

/** A picture younger than this may be the newest one even on a slow line. */
export const minimumAgeMilliseconds = 3_000
/** Pictures that may fail to come before the line counts as silent. */
const missedPictures = 4

/** Null while the picture and its verdict may be trusted; otherwise why not. Fails closed. */
export function staleness(condition: LiveCondition): Staleness | null {
  const { now, connection, connectionSince, station, lastShownAt } = condition
  const stale = (reason: StaleReason, since: number | null): Staleness => ({
    reason,
    forMilliseconds: Math.max(0, now - (lastShownAt ?? since ?? connectionSince)),
  })

  if (connection === 'paused') return stale('paused', connectionSince)
  if (connection === 'closed') return stale('gateway', connectionSince)
  if (connection === 'connecting') return stale('connecting', connectionSince)
  if (station === null) return stale('no-station', connectionSince)
  if (station.status === 'offline') return stale('offline', station.since)
  if (station.status === 'starting') return stale('starting', station.since)
  if (lastShownAt === null || now - lastShownAt > allowedAge(condition.intervalMilliseconds)) return stale('no-frames', connectionSince)
  return null
}

const allowedAge = (intervalMilliseconds: number | null): number =>
  Math.max(minimumAgeMilliseconds, missedPictures * (intervalMilliseconds ?? 0))
