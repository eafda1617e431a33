import { NativeSelect } from '@mantine/core'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { HealthMark } from '../wall/HealthMark'
import { needsAttention } from '../wall/stationHealth'
import type { WallTile } from '../wall/useWall'
import { liveAddress, liveLink } from './liveRoute'
import styles from './StationBar.module.css'
import { liveTexts } from './texts'

interface Props {
  tile: WallTile
  tiles: readonly WallTile[]
  previous: () => void
  next: () => void
}

/** Which of several stations is shown, and the ways to the others. */
export function StationBar({ tile, tiles, previous, next }: Props) {
  const { t, format } = useLanguage()
  const attention = tiles.filter(({ health }) => needsAttention(health)).length
  return (
    <nav className={styles.bar} aria-label={t(texts.line.stations)}>
      <a className={styles.back} href={liveLink({})}>
        ← {t(liveTexts.wall.heading)}
      </a>
      <button type="button" onClick={previous} aria-label={t(liveTexts.wall.previous)} title={t(liveTexts.wall.previous)}>
        ‹
      </button>
      <NativeSelect
        aria-label={t(texts.line.choose)}
        value={tile.station.station}
        onChange={(event) => navigate(liveAddress({ station: event.currentTarget.value }))}
      >
        {tiles.map(({ station }) => (
          <option key={station.station}>{station.station}</option>
        ))}
      </NativeSelect>
      <button type="button" onClick={next} aria-label={t(liveTexts.wall.next)} title={t(liveTexts.wall.next)}>
        ›
      </button>
      <HealthMark tile={tile} />
      {attention > 0 && (
        <a className={styles.attention} href={liveLink({ attention: true })}>
          {t(liveTexts.wall.attention(format.count(attention)))}
        </a>
      )}
    </nav>
  )
}
