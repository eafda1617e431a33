import type { Format } from '../i18n/format'
import type { Text } from '../i18n/language'
import { liveTexts } from '../live/texts'
import type { WallTile } from './useWall'

/** How a station is, in a few words. */
export function healthText({ station, health }: WallTile, format: Format): Text {
  switch (health.reason) {
    case 'silent':
      return liveTexts.health.silent(format.duration(health.silentMilliseconds))
    case 'waiting':
      return liveTexts.health.waiting(format.count(station.metrics?.waiting ?? 0))
    default:
      return liveTexts.health[health.reason]
  }
}
