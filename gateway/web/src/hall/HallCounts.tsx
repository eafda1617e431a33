import type { Statistics } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { liveTexts } from '../live/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './HallCounts.module.css'

/** The counts for people far away: nothing but figures and their names. */
export function HallCounts({ statistics, old }: { statistics: Statistics | null; old: boolean }) {
  const { t, format } = useLanguage()
  const count = (value: number | undefined) => (value === undefined ? '–' : format.count(value))
  const share = statistics?.yield
  return (
    <dl className={styles.counts} data-old={old}>
      <div>
        <dt>{t(liveTexts.hall.inspected)}</dt>
        <dd>{count(statistics?.parts)}</dd>
      </div>
      <div>
        <dt>
          <VerdictGlyph verdict="NG" />
          {t(liveTexts.hall.defective)}
        </dt>
        <dd>{count(statistics?.ng)}</dd>
      </div>
      <div>
        <dt>
          <VerdictGlyph verdict="UNKNOWN" />
          {t(liveTexts.hall.unknown)}
        </dt>
        <dd>{count(statistics?.unknown)}</dd>
      </div>
      <div>
        <dt>{t(liveTexts.hall.yield)}</dt>
        <dd>{share === undefined || share === null ? '–' : format.percent(share)}</dd>
      </div>
    </dl>
  )
}
