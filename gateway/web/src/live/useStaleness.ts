import type { StationStatus } from '../api/types'
import { useNow } from '../app/useNow'
import { pictureIntervalMilliseconds } from './cadence'
import type { LiveFeed } from './LiveFeed'
import { staleness, type Staleness } from './staleness'
import { useLive } from './useLiveFeed'

/** Fine enough that no stale verdict stays on the screen for long, coarse enough to cost nothing. */
const checkMilliseconds = 250

/** Why the picture cannot be trusted just now; null when it can. */
export function useStaleness(feed: LiveFeed, station: { status: StationStatus; since?: string | null | undefined }, unreachable: boolean): Staleness | null {
  const now = useNow(checkMilliseconds)
  const live = useLive(feed, (snapshot) => snapshot)
  const stale = staleness({
    now,
    connection: live.connection,
    connectionSince: live.connectionSince,
    station: currentStatus(live.state, station),
    lastShownAt: live.lastShownAt,
    intervalMilliseconds: pictureIntervalMilliseconds(live.sightings),
  })
  return stale?.reason === 'no-frames' && unreachable ? { ...stale, reason: 'gateway' } : stale
}

/** The stream of the station itself is faster than the wall's. */
function currentStatus(state: { status: StationStatus; at: string } | null, station: { status: StationStatus; since?: string | null | undefined }) {
  const since = state?.at ?? station.since
  return { status: state?.status ?? station.status, since: since == null ? null : Date.parse(since) }
}
