import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { liveTexts } from '../live/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import type { WallTile } from '../wall/useWall'
import styles from './HallTile.module.css'

/** One station among others, from afar: its name, verdict and yield; its trouble in place of the yield. */
export function HallTile({ tile }: { tile: WallTile }) {
  const { t, language, format } = useLanguage()
  const { station, health } = tile
  const verdict = health.judged?.verdict ?? 'UNKNOWN'
  const { metrics } = station
  const share = metrics != null && metrics.parts > 0 ? format.percent(metrics.ok / metrics.parts) : '–'
  return (
    <section className={styles.tile} data-verdict={verdict} aria-label={station.station}>
      <div className={styles.face}>
        <b className={styles.name}>{station.station.split('/')[2]}</b>
        <div className={styles.verdict} lang={language}>
          <VerdictGlyph verdict={verdict} />
          <b>{health.level === 'gone' ? t(liveTexts.health.offline) : verdict === 'UNKNOWN' ? t(liveTexts.hall.undetermined) : t(texts.verdict[verdict])}</b>
        </div>
        <p>
          {t(liveTexts.hall.yield)} <b>{share}</b>
        </p>
      </div>
    </section>
  )
}
