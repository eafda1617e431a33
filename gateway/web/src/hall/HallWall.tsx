import { useElementSize } from '@mantine/hooks'
import { useNow } from '../app/useNow'
import { useLanguage } from '../i18n/LanguageContext'
import { liveTexts } from '../live/texts'
import { needsAttention } from '../wall/stationHealth'
import type { WallTile } from '../wall/useWall'
import { hallPage } from './hallPages'
import { HallTile } from './HallTile'
import styles from './HallWall.module.css'

/** Long enough to find one's station and read it. */
const turnMilliseconds = 10_000

/** All stations for people far away, so many at a time as can be read there. */
export function HallWall({ tiles, textPixels }: { tiles: readonly WallTile[]; textPixels: number }) {
  const { t, format } = useLanguage()
  const { ref, width, height } = useElementSize<HTMLUListElement>()
  // A tile needs five letters' width beside the sign of its verdict, and three lines and the sign above each other.
  const columns = Math.max(1, Math.floor(width / (7.8 * textPixels)))
  const rows = Math.max(1, Math.floor(height / (6.2 * textPixels)))
  const turn = Math.floor(useNow(1_000) / turnMilliseconds)
  const { shown, page, pages } = hallPage(tiles, columns * rows, turn)
  const attention = tiles.filter(({ health }) => needsAttention(health)).length
  const used = Math.min(columns, Math.ceil(Math.sqrt((shown.length * width) / Math.max(1, height))) || 1)
  return (
    <div className={styles.wall}>
      <ul ref={ref} className={styles.tiles} style={{ gridTemplateColumns: `repeat(${used}, minmax(0, 1fr))` }}>
        {shown.map((tile) => (
          <li key={tile.station.station}>
            <HallTile tile={tile} />
          </li>
        ))}
      </ul>
      <footer className={styles.foot}>
        <span data-attention={attention > 0}>{t(attention > 0 ? liveTexts.hall.attention(format.count(attention)) : liveTexts.hall.allRun)}</span>
        {pages > 1 && <span>{t(liveTexts.hall.page(format.count(page), format.count(pages)))}</span>}
      </footer>
    </div>
  )
}
