import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useWall } from '../wall/useWall'
import { WallPage } from '../wall/WallPage'
import { enterHall } from './enterHall'
import { liveAddress, readLiveRoute } from './liveRoute'
import { liveTexts } from './texts'
import { StationLive } from './StationLive'

/** All stations, or one of them large. A station that is alone is shown large at once. */
export function LiveView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const wall = useWall()
  const { tiles, connection } = wall
  const route = readLiveRoute(address)

  if (tiles === null) {
    const failed = connection === 'closed'
    return <Notice kind={failed ? 'failed' : 'loading'} heading={t(failed ? texts.stale.gateway : texts.stale.connecting)} />
  }
  if (tiles.length === 0) return <Notice kind="empty" heading={t(texts.stale.noStation)} detail={t(texts.stale.noStationHint)} />

  const alone = tiles.length === 1 && route.station === undefined ? tiles[0]?.station.station : undefined
  const name = route.station ?? alone
  if (name === undefined) return <WallPage wall={wall} tiles={tiles} route={route} toHall={() => enterHall()} />
  const tile = tiles.find(({ station }) => station.station === name)
  if (tile !== undefined) return <StationLive key={name} tile={tile} tiles={tiles} unreachable={connection === 'closed'} />
  return (
    <Notice kind="empty" heading={t(texts.stale.unknownStation)} detail={name}>
      <button type="button" onClick={() => navigate(liveAddress({}))}>
        {t(liveTexts.wall.heading)}
      </button>
    </Notice>
  )
}
