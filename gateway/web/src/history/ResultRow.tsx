import { useEffect, useRef } from 'react'
import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { historyLink, type HistoryRoute } from './historyRoute'
import styles from './ResultList.module.css'

/** One result; the whole row is its link. */
export function ResultRow({ route, result }: { route: HistoryRoute; result: Result }) {
  const { t, language, format } = useLanguage()
  const row = useRef<HTMLTableRowElement>(null)
  const opened = route.resultId === result.resultId

  useEffect(() => {
    if (opened) row.current?.scrollIntoView({ block: 'nearest' })
  }, [opened])

  return (
    <tr ref={row} data-opened={opened}>
      <td>
        <span className={styles.verdict}>
          <VerdictGlyph verdict={result.verdict} />
          {t(texts.verdict[result.verdict])}
        </span>
        {result.reviewedVerdict !== null && (
          <small>
            {t(texts.results.reviewed)}: {t(texts.verdict[result.reviewedVerdict])}
          </small>
        )}
      </td>
      <td>
        <a href={historyLink({ ...route, resultId: result.resultId })} aria-current={opened ? 'true' : undefined}>
          {result.partId}
        </a>
        {route.station === undefined && <small>{result.station}</small>}
      </td>
      <td>{result.verdict === 'OK' ? '' : defectSummary(result, language)}</td>
      <td className={styles.time}>
        {format.time(result.capturedAt)}
        <small>{format.date(result.capturedAt)}</small>
      </td>
      <td className={styles.number}>{format.milliseconds(result.stagesMs.total)}</td>
    </tr>
  )
}
