import type { Result } from '../api/types'
import { formatRoute } from '../app/route'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './RecentStrip.module.css'

/** The last parts, newest first; pictures of those that were not passed. */
export function RecentStrip({ results }: { results: readonly Result[] }) {
  const { t } = useLanguage()
  return (
    <section className={styles.strip} aria-label={t(texts.recent.heading)}>
      <h2>
        {t(texts.recent.heading)}
        <span>{t(texts.recent.newest)}</span>
      </h2>
      {results.length === 0 && <p className={styles.none}>{t(texts.recent.none)}</p>}
      <ol>
        {results.map((result) => (
          <li key={result.resultId}>
            <PartTile result={result} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function PartTile({ result }: { result: Result }) {
  const { t, language, format } = useLanguage()
  const verdict = t(texts.verdict[result.verdict])
  return (
    <a
      className={styles.tile}
      data-verdict={result.verdict}
      href={formatRoute({ page: 'results', station: result.station, resultId: result.resultId })}
      title={`${result.partId} · ${format.time(result.capturedAt)} · ${verdict} · ${defectSummary(result, language)}`}
      aria-label={`${verdict}, ${result.partId}`}
    >
      {result.evidenceUrl && <img src={result.evidenceUrl} alt="" loading="lazy" decoding="async" />}
      <VerdictGlyph verdict={result.verdict} />
      <span>{result.sequence}</span>
    </a>
  )
}
