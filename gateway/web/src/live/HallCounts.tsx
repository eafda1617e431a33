import type { Statistics } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './HallCounts.module.css'

/** The counts for people three metres away: nothing but figures and their names. */
export function HallCounts({ statistics, old }: { statistics: Statistics | null; old: boolean }) {
  const { t, format } = useLanguage()
  const count = (value: number | undefined) => (value === undefined ? '–' : format.count(value))
  const share = statistics?.yield
  return (
    <dl className={styles.counts} data-old={old}>
      <div>
        <dt>{t(texts.counts.parts)}</dt>
        <dd>{count(statistics?.parts)}</dd>
      </div>
      <div>
        <dt>
          <VerdictGlyph verdict="OK" />
          {t(texts.counts.ok)}
        </dt>
        <dd>{count(statistics?.ok)}</dd>
      </div>
      <div>
        <dt>
          <VerdictGlyph verdict="NG" />
          {t(texts.counts.ng)}
        </dt>
        <dd>{count(statistics?.ng)}</dd>
      </div>
      <div>
        <dt>
          <VerdictGlyph verdict="UNKNOWN" />
          {t(texts.counts.unknown)}
        </dt>
        <dd>{count(statistics?.unknown)}</dd>
      </div>
      <div>
        <dt>{t(texts.counts.yield)}</dt>
        <dd>{share === undefined || share === null ? '–' : format.percent(share)}</dd>
      </div>
    </dl>
  )
}
