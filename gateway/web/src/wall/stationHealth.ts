import type { LastPart, WallStation } from '../api/types'
import type { Connection } from '../live/staleness'

/** From `good` to `gone`: how much a station needs somebody. */
export type HealthLevel = 'good' | 'starting' | 'attention' | 'gone'
export type HealthReason = 'good' | 'starting' | 'degraded' | 'waiting' | 'silent' | 'offline' | 'unreachable'

export interface StationHealth {
  level: HealthLevel
  reason: HealthReason
  /** Since the gateway heard of it. */
  silentMilliseconds: number
  /** The newest part, as long as its verdict may be trusted to be the newest. */
  judged: LastPart | null
}

/** A running station says something every second. */
const silentMilliseconds = 5_000
/** More results than these do not wait unless the way to the broker is broken. */
const waitingResults = 20
/** The verdict of a line that stands still is no longer one of now. */
const leastAgeMilliseconds = 10_000
const missedParts = 4

/**
 * How a station is, and which verdict of it may be shown. Fails closed. Ages are taken between times of one clock, the gateway's or the station's,
 * so that it does not matter when clocks differ.
 * @param wallAt When the gateway told it, by its own clock.
 * @param ageMilliseconds How long ago that was, by the browser's.
 */
export function stationHealth(station: WallStation, wallAt: string, ageMilliseconds: number, connection: Connection): StationHealth {
  const silent = Math.max(0, Date.parse(wallAt) - Date.parse(station.lastSeenAt)) + ageMilliseconds
  const is = (level: HealthLevel, reason: HealthReason, judged: LastPart | null = null) => ({ level, reason, silentMilliseconds: silent, judged })
  if (connection !== 'open' && ageMilliseconds > silentMilliseconds) return is('gone', 'unreachable')
  if (station.status === 'offline') return is('gone', 'offline')
  if (station.status === 'starting') return is('starting', 'starting')
  if (silent > silentMilliseconds) return is('gone', 'silent')
  const judged = newest(station)
  if (station.status === 'degraded') return is('attention', 'degraded', judged)
  if ((station.metrics?.waiting ?? 0) > waitingResults) return is('attention', 'waiting', judged)
  return is('good', 'good', judged)
}

function newest({ lastPart, metrics, partsPerMinute }: WallStation): LastPart | null {
  if (lastPart == null) return null
  // The counters are of the same clock as the part, and come every second.
  const age = metrics == null ? 0 : Date.parse(metrics.at) - Date.parse(lastPart.capturedAt)
  const interval = partsPerMinute ? 60_000 / partsPerMinute : 0
  return age <= Math.max(leastAgeMilliseconds, missedParts * interval) ? lastPart : null
}

export const needsAttention = ({ level }: StationHealth): boolean => level === 'attention' || level === 'gone'
