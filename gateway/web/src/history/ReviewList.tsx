import { useReviews } from '../api/reviewQueries'
import type { Result } from '../api/types'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { reviewOutcome } from './reviewOutcome'
import styles from './ReviewPanel.module.css'
import { reviewTexts } from './reviewTexts'

/** Who said what and when, the newest first. */
export function ReviewList({ result }: { result: Result }) {
  const { t, language, format } = useLanguage()
  const { data, isError } = useReviews(result.resultId)
  if (isError) return <p role="alert">{t(reviewTexts.listFailed)}</p>
  if (data === undefined) return <p className={styles.none}>{t(reviewTexts.loading)}</p>
  if (data.length === 0) return <p className={styles.none}>{t(reviewTexts.nobody)}</p>
  return (
    <ol className={styles.list}>
      {data.map(({ id, verdict, label, comment, reviewer, reviewedAt }) => (
        <li key={id}>
          <VerdictGlyph verdict={verdict} />
          <p>
            <b>{t(verdict === 'OK' ? reviewTexts.good : reviewTexts.bad)}</b>
            {label !== null && ` · ${labelText(label, language)}`} · {t(reviewTexts[reviewOutcome(result.verdict, verdict)])}
            <small>
              {reviewer} · {format.dateTime(reviewedAt)}
            </small>
            {comment !== null && <q>{comment}</q>}
          </p>
        </li>
      ))}
      <li>
        <VerdictGlyph verdict={result.verdict} />
        <p>
          {t(reviewTexts.machine)}: <b>{t(texts.verdict[result.verdict])}</b>
          <small>
            {result.model.name} {result.model.version} · {format.dateTime(result.capturedAt)}
          </small>
        </p>
      </li>
    </ol>
  )
}
