import { useLanguage } from '../i18n/LanguageContext'
import styles from './HealthMark.module.css'
import { healthText } from './healthText'
import type { WallTile } from './useWall'

/** Shape, word and colour of how a station is. */
export function HealthMark({ tile }: { tile: WallTile }) {
  const { t, format } = useLanguage()
  const { level } = tile.health
  return (
    <span className={styles.mark} data-level={level} title={tile.station.detail ?? undefined}>
      <svg viewBox="0 0 16 16" aria-hidden="true">
        {level === 'good' && <circle cx="8" cy="8" r="6" />}
        {level === 'starting' && <path d="M8 2a6 6 0 0 0 0 12z" />}
        {level === 'attention' && <path d="M8 1 16 15H0z" />}
        {level === 'gone' && <path d="M2 2 14 14M14 2 2 14" className={styles.cross} />}
      </svg>
      {t(healthText(tile, format))}
    </span>
  )
}
