import type { Result } from '../api/types'
import { Panel } from '../app/Panel'
import { useCalm } from '../app/useCalm'
import { historyLink } from '../history/historyRoute'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { EvidencePicture } from '../picture/EvidencePicture'
import { useEvidence } from '../picture/useEvidence'
import { useShowTruth } from '../picture/useShowTruth'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './LastDefective.module.css'

/** Time to look at a part before the next one takes its place. */
const lookMilliseconds = 2_000

/** The last NG part with its picture; opens it. */
export function LastDefective({ result }: { result: Result | null }) {
  const { t } = useLanguage()
  const calm = useCalm(result, lookMilliseconds)
  const shown = calm ?? result
  if (shown !== null) return <DefectivePart result={shown} />
  return (
    <Panel heading={t(texts.lastNg.heading)} grow>
      <p className={styles.none}>{t(texts.lastNg.none)}</p>
    </Panel>
  )
}

function DefectivePart({ result: newest }: { result: Result }) {
  const [showTruth] = useShowTruth()
  const { t, language, format } = useLanguage()
  const evidence = useEvidence(newest)
  const { result } = evidence
  const summary = defectSummary(result, language)
  return (
    <Panel heading={t(texts.lastNg.heading)} aside={format.time(result.capturedAt)} grow>
      <a className={styles.link} href={historyLink({ station: result.station, resultId: result.resultId })}>
        <EvidencePicture evidence={evidence} showTruth={showTruth} captions={false} alt={t(texts.lastNg.open(result.partId))} />
        <p className={styles.caption}>
          <VerdictGlyph verdict="NG" />
          <b>{summary}</b>
          <span>{result.partId}</span>
        </p>
      </a>
    </Panel>
  )
}
