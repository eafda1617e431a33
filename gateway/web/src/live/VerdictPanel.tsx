import type { JudgedPart } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './VerdictPanel.module.css'

const explained = { OK: texts.verdict.okExplained, NG: texts.verdict.ngExplained, UNKNOWN: texts.verdict.unknownExplained }

/** The verdict for people three metres away: shape, word and colour. Without a part that can be trusted it is undetermined. */
export function VerdictPanel({ part }: { part: JudgedPart | null }) {
  const { t, language } = useLanguage()
  const verdict = part?.verdict ?? 'UNKNOWN'
  return (
    <section className={styles.frame} data-verdict={verdict} aria-label={t(texts.verdict.label)}>
      <div className={styles.face}>
        <div className={styles.judgement}>
          <VerdictGlyph verdict={verdict} />
          <p className={styles.word} data-long={verdict === 'UNKNOWN'} lang={language}>
            {t(texts.verdict[verdict])}
            <small>{part ? t(explained[verdict]) : t(texts.stale.noData)}</small>
          </p>
        </div>
        {part && <p className={styles.reason}>{defectSummary(part, language)}</p>}
      </div>
    </section>
  )
}
