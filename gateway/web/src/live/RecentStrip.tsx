import { useNewest } from '../api/queries'
import type { Result } from '../api/types'
import { useShortcuts } from '../app/useShortcuts'
import { historyLink } from '../history/historyRoute'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './RecentStrip.module.css'
import { useDefectiveOnly } from './switches'
import { liveTexts } from './texts'

const parts = 40

/** The last parts of this run, newest first, all or the defective ones; pictures of those that were not passed. */
export function RecentStrip({ station, bootId }: { station: string; bootId: string | undefined }) {
  const { t } = useLanguage()
  const [defectiveOnly, toggle] = useDefectiveOnly()
  const { data } = useNewest({ station, bootId, limit: parts, ...(defectiveOnly ? { verdict: 'NG' as const } : {}) })
  const results = data?.items ?? []
  useShortcuts({ KeyN: toggle })
  return (
    <section className={styles.strip} aria-label={t(texts.recent.heading)}>
      <div className={styles.head}>
        <h2>{t(defectiveOnly ? liveTexts.strip.defective : liveTexts.strip.parts)}</h2>
        <div className={styles.choice} role="group" aria-label={t(liveTexts.strip.choice)}>
          <button type="button" aria-pressed={!defectiveOnly} onClick={() => defectiveOnly && toggle()}>
            {t(liveTexts.strip.all)}
          </button>
          <button type="button" aria-pressed={defectiveOnly} onClick={() => defectiveOnly || toggle()}>
            {t(liveTexts.strip.ng)}
          </button>
        </div>
      </div>
      {data && results.length === 0 && <p className={styles.none}>{t(defectiveOnly ? liveTexts.strip.noneNg : texts.recent.none)}</p>}
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
      href={historyLink({ station: result.station, resultId: result.resultId })}
      title={`${result.partId} · ${format.time(result.capturedAt)} · ${verdict} · ${defectSummary(result, language)}`}
    >
      {result.evidenceUrl && <img src={result.evidenceUrl} alt="" loading="lazy" decoding="async" />}
      <VerdictGlyph verdict={result.verdict} />
      <span>{result.sequence}</span>
      <i className="visually-hidden">{`${verdict}, ${result.partId}`}</i>
    </a>
  )
}
