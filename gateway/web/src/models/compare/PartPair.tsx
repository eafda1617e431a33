import { Button } from '@mantine/core'
import type { ComparedPart, Comparison, Judgement } from '../../api/modelTypes'
import { useResult } from '../../api/queries'
import type { Result } from '../../api/types'
import { Problem } from '../../app/Problem'
import { historyLink } from '../../history/historyRoute'
import { useLanguage } from '../../i18n/LanguageContext'
import { texts } from '../../i18n/texts'
import { EvidencePicture } from '../../picture/EvidencePicture'
import { useEvidence, type Evidence } from '../../picture/useEvidence'
import { defectSummary } from '../../verdict/defectSummary'
import { VerdictGlyph } from '../../verdict/VerdictGlyph'
import { modelsTexts } from '../texts'
import { asJudged } from './outcome'
import styles from './PartPair.module.css'
import { compareTexts } from './texts'

interface Props {
  comparison: Comparison
  part: ComparedPart
  place: string
  /** Null: there is none. */
  onPrevious: (() => void) | null
  onNext: (() => void) | null
}

/** One stored picture twice, each with what one of the two versions found on it. */
export function PartPair({ comparison, part, place, onPrevious, onNext }: Props) {
  const { t } = useLanguage()
  const result = useResult(part.resultId)
  return (
    <div className={styles.pair}>
      <nav className={styles.nav}>
        <a href={historyLink({ resultId: part.resultId })}>
          {t(compareTexts.open)} {result.data?.partId}
        </a>
        <span>
          {part.station} · {place}
        </span>
        <Button.Group>
          <Button variant="default" disabled={onPrevious === null} aria-label={t(compareTexts.previous)} onClick={() => onPrevious?.()}>
            ←
          </Button>
          <Button variant="default" disabled={onNext === null} aria-label={t(compareTexts.next)} onClick={() => onNext?.()}>
            →
          </Button>
        </Button.Group>
      </nav>
      {comparison.byRecipe != null && <p className={styles.recipe}>{t(part.recipe == null ? compareTexts.noRecipe : compareTexts.recipe(part.recipe))}</p>}
      <Problem text={result.isError ? compareTexts.partGone : null} />
      {result.data ? <Pictures comparison={comparison} part={part} result={result.data} /> : result.isPending && <p>{t(modelsTexts.loading)}</p>}
    </div>
  )
}

function Pictures({ comparison, part, result }: { comparison: Comparison; part: ComparedPart; result: Result }) {
  const evidence = useEvidence(result)
  return (
    <div className={styles.pictures}>
      <Side letter="A" model={comparison.a} judgement={part.a} evidence={evidence} />
      <Side letter="B" model={comparison.b} judgement={part.b} evidence={evidence} />
    </div>
  )
}

function Side({ letter, model, judgement, evidence }: { letter: string; model: string; judgement: Judgement; evidence: Evidence }) {
  const { t, language, format } = useLanguage()
  const verdict = t(texts.verdict[judgement.verdict])
  const found = defectSummary(judgement, language)
  return (
    <figure className={styles.side}>
      <figcaption>
        <VerdictGlyph verdict={judgement.verdict} />
        <span>
          <b>
            {letter} · {verdict}
          </b>
          <small>
            {found} · {format.milliseconds(judgement.milliseconds)}
          </small>
          <small>{model}</small>
        </span>
      </figcaption>
      <div className={styles.picture}>
        <EvidencePicture evidence={asJudged(evidence, judgement)} showTruth={false} captions alt={t(compareTexts.alt(model, verdict, found))} />
      </div>
      {judgement.detail && <p className={styles.detail}>{t(judgement.detail)}</p>}
    </figure>
  )
}
