import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { liveLink } from '../live/liveRoute'
import { liveTexts } from '../live/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { HealthMark } from './HealthMark'
import styles from './StationTile.module.css'
import type { WallTile } from './useWall'

/** One station on the wall: verdict, yield, rate, model and how it is. Opens it. */
export function StationTile({ tile }: { tile: WallTile }) {
  const { t, language, format } = useLanguage()
  const { station, health } = tile
  const { judged } = health
  const verdict = judged?.verdict ?? 'UNKNOWN'
  const [site, line, name] = station.station.split('/')
  const { metrics, model, partsPerMinute } = station
  const share = metrics != null && metrics.parts > 0 ? metrics.ok / metrics.parts : null
  return (
    <a className={styles.tile} data-verdict={verdict} data-judged={judged !== null} data-level={health.level} href={liveLink({ station: station.station })}>
      <span className={styles.verdict} lang={language}>
        <VerdictGlyph verdict={verdict} />
        <b>{judged === null && health.level === 'good' ? t(liveTexts.wall.noPart) : t(texts.verdict[verdict])}</b>
      </span>
      <span className={styles.name}>
        <b>{name}</b>
        <small>{`${site} / ${line}`}</small>
      </span>
      <span className={styles.figures}>
        <span>
          <small>{t(liveTexts.wall.yield)}</small>
          <b>{share === null ? '–' : format.percent(share)}</b>
        </span>
        <span>
          <small>{t(liveTexts.wall.rate)}</small>
          <b>
            {partsPerMinute == null ? '–' : format.count(partsPerMinute)}
            {partsPerMinute != null && <i>{t(liveTexts.wall.perMinute)}</i>}
          </b>
        </span>
      </span>
      <span className={styles.foot}>
        <HealthMark tile={tile} />
        <span className={styles.model}>{model == null ? t(liveTexts.wall.noModel) : `${model.name} ${model.version}`}</span>
      </span>
    </a>
  )
}
