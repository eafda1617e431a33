import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { isNotFound } from '../api/answer'
import { useResult } from '../api/queries'
import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useSession } from '../session/useSession'
import { StageBar } from '../live/StageBar'
import { regionsOf } from '../products/regions'
import { UseAsTemplate } from '../products/UseAsTemplate'
import { defectSummary } from '../verdict/defectSummary'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { DetectionTable } from './DetectionTable'
import { historyLink, type HistoryRoute } from './historyRoute'
import styles from './PartDetail.module.css'
import { PartFacts } from './PartFacts'
import { PartPicture } from './PartPicture'
import { RecipeFacts } from './RecipeFacts'
import { RegistrationFacts } from './RegistrationFacts'
import { ReviewList } from './ReviewList'
import { ReviewPanel } from './ReviewPanel'
import { useRecipeThen } from './useRecipeThen'

interface Props {
  route: HistoryRoute
  resultId: string
  newer: string | null
  older: string | null
  open: (resultId: string | null) => void
  showTruth: boolean
}

/** Everything known about one part. */
export function PartDetail({ route, resultId, newer, older, open, showTruth }: Props) {
  const { t } = useLanguage()
  const { data: result, error } = useResult(resultId)
  return (
    <article className={styles.part}>
      <nav className={styles.nav}>
        <a className={styles.back} href={historyLink({ ...route, resultId: undefined })}>
          {t(texts.part.back)}
        </a>
        <Button.Group>
          <Button variant="default" disabled={older === null} onClick={() => open(older)}>
            ← {t(texts.part.older)}
          </Button>
          <Button variant="default" disabled={newer === null} onClick={() => open(newer)}>
            {t(texts.part.newer)} →
          </Button>
        </Button.Group>
      </nav>
      {result && <PartReport result={result} showTruth={showTruth} />}
      {!result && !error && <p className={styles.notice}>{t(texts.results.loading)}</p>}
      {error && (
        <p className={styles.notice} role="alert">
          {t(isNotFound(error) ? texts.part.notFound : texts.results.failed)}
        </p>
      )}
    </article>
  )
}

function PartReport({ result, showTruth }: { result: Result; showTruth: boolean }) {
  const { t, language, format } = useLanguage()
  const session = useSession()
  const { truth } = result
  const recipe = useRecipeThen(result.recipe.name)
  const regions = useMemo(() => regionsOf(recipe?.content ?? {}), [recipe?.content])
  return (
    <>
      <header className={styles.head} data-verdict={result.verdict}>
        <VerdictGlyph verdict={result.verdict} />
        <div>
          <h2>{t(texts.part.heading(result.partId))}</h2>
          <p>
            <b>{t(texts.verdict[result.verdict])}</b> · {defectSummary(result, language)}
          </p>
        </div>
      </header>
      {result.evidenceUrl ? (
        <>
          <PartPicture result={result} showTruth={showTruth} regions={regions} />
          <UseAsTemplate resultId={result.resultId} />
        </>
      ) : (
        <p className={styles.noPicture}>{t(texts.part.noEvidence)}</p>
      )}
      {session?.role === 'hall' ? <ReviewList result={result} /> : <ReviewPanel result={result} />}
      {truth && (
        <p className={styles.truth}>
          {t(
            texts.part.truthLine(
              format.count(truth.defects.length),
              format.count(truth.found),
              format.count(truth.missed),
              format.count(truth.falseAlarms),
            ),
          )}
        </p>
      )}
      <div className={styles.sections}>
        <DetectionTable detections={result.detections} />
        <section>
          <h3>{t(texts.part.times)}</h3>
          <StageBar times={result.stagesMs} />
          <p className={styles.total}>
            {t(texts.stages.total)} <b>{format.milliseconds(result.stagesMs.total)}</b>
            <small>
              {t(texts.stages.capture)} {format.milliseconds(result.stagesMs.capture)} – {t(texts.part.notInTotal)}
            </small>
          </p>
        </section>
        {result.registration && <RegistrationFacts registration={result.registration} />}
        {recipe && <RecipeFacts {...recipe} />}
        <PartFacts result={result} />
      </div>
    </>
  )
}
