import type { Verdict } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { liveTexts } from '../live/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './HallVerdict.module.css'

/** Shape, word, colour and frame of a verdict, from afar. Without a part that can be trusted it is undetermined. */
export function HallVerdict({ part }: { part: { verdict: Verdict } | null }) {
  const { t, language } = useLanguage()
  const verdict = part?.verdict ?? 'UNKNOWN'
  return (
    <section className={styles.frame} data-verdict={verdict} aria-label={t(texts.verdict.label)}>
      <div className={styles.face}>
        <VerdictGlyph verdict={verdict} />
        <b lang={language}>{t(verdict === 'UNKNOWN' ? liveTexts.hall.undetermined : texts.verdict[verdict])}</b>
      </div>
    </section>
  )
}
