import { useEffect, type CSSProperties } from 'react'
import type { Address } from '../app/address'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { leaveHall } from '../live/enterHall'
import { liveTexts } from '../live/texts'
import { useWall } from '../wall/useWall'
import { readHallRoute } from './hallRoute'
import { hallSizes } from './hallSizes'
import { HallStation } from './HallStation'
import styles from './HallView.module.css'
import { HallVerdict } from './HallVerdict'
import { HallWall } from './HallWall'

/** Three-metre mode: one station, or all of them in turn, in sizes that suit the distance. */
export function HallView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const { tiles, connection } = useWall()
  const { station, distanceMetres, diagonalInches } = readHallRoute(address)
  const { textPixels, verdictPixels } = hallSizes({ distanceMetres, diagonalInches, widthPixels: window.screen.width, heightPixels: window.screen.height })
  const leave = () => leaveHall(station)
  useShortcuts({ KeyF: leave, Escape: leave })

  useEffect(() => {
    const followFullscreen = () => {
      if (document.fullscreenElement === null) leaveHall(station)
    }
    document.addEventListener('fullscreenchange', followFullscreen)
    return () => document.removeEventListener('fullscreenchange', followFullscreen)
  }, [station])

  const alone = tiles?.length === 1 ? tiles[0] : undefined
  const tile = station === undefined ? alone : tiles?.find((known) => known.station.station === station)
  const several = station === undefined && tiles !== null && tiles.length > 1
  return (
    <div className={styles.hall} style={{ '--text': `${textPixels}px`, '--verdict': `${verdictPixels}px` } as CSSProperties}>
      <h1 className="visually-hidden">{t(liveTexts.hall.name)}</h1>
      {tile && <HallStation key={tile.station.station} tile={tile} unreachable={connection === 'closed'} />}
      {several && <HallWall tiles={tiles} textPixels={textPixels} />}
      {!tile && !several && (
        <div className={styles.empty}>
          <HallVerdict part={null} />
          <p>{t(connection === 'closed' ? texts.stale.gateway : tiles === null ? texts.stale.connecting : texts.stale.noStation)}</p>
          <p>{station}</p>
        </div>
      )}
      <button type="button" className={styles.leave} onClick={leave}>
        {t(texts.live.leaveHall)}
      </button>
    </div>
  )
}
