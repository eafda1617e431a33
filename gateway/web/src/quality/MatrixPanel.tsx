import type { KnownParts, QualitySummary } from '../api/types'
import { Panel } from '../app/Panel'
import type { PartFilter } from '../filter/partFilter'
import { historyLink } from '../history/historyRoute'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './MatrixPanel.module.css'
import { Nothing } from './Nothing'
import { qualityTexts } from './texts'

const words = qualityTexts.matrix

export function MatrixPanel({ scope, known }: { scope: PartFilter; known: QualitySummary['known'] }) {
  const { t, format } = useLanguage()
  return (
    <Panel heading={t(words.heading)} aside={known && t(words.source(format.count(known.byReview), format.count(known.byTruth)))}>
      {known === null ? (
        <Nothing text={t(words.none)}>
          <a href={historyLink({ ...scope, reviewed: false })}>{t(words.toReview)}</a>
        </Nothing>
      ) : (
        <Matrix scope={scope} known={known} />
      )}
    </Panel>
  )
}

function Matrix({ scope, known: { matrix, knownPassed, knownRejected } }: { scope: PartFilter; known: KnownParts }) {
  const { t, format } = useLanguage()
  const percent = (share: number | null) => (share === null ? '–' : format.percent(share))
  const biased = (knownPassed.value ?? 0) < (knownRejected.value ?? 0) / 2
  return (
    <>
      <table className={styles.matrix}>
        <caption className="visually-hidden">{t(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.really)}</th>
            <th scope="col">{t(texts.verdict.OK)}</th>
            <th scope="col">{t(texts.verdict.NG)}</th>
            <th scope="col">{t(texts.verdict.UNKNOWN)}</th>
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{t(words.good)}</th>
            <td>{format.count(matrix.goodPassed)}</td>
            <td className={styles.wrong}>
              <a href={historyLink({ ...scope, finding: 'false-reject' })}>{format.count(matrix.goodRejected)}</a>
              <small>{t(texts.truth.falseRejects)}</small>
            </td>
            <td>{format.count(matrix.goodUnknown)}</td>
          </tr>
          <tr>
            <th scope="row">{t(words.bad)}</th>
            <td className={styles.wrong}>
              <a href={historyLink({ ...scope, finding: 'escape' })}>{format.count(matrix.badPassed)}</a>
              <small>{t(texts.truth.escapes)}</small>
            </td>
            <td>{format.count(matrix.badRejected)}</td>
            <td>{format.count(matrix.badUnknown)}</td>
          </tr>
        </tbody>
      </table>
      <p className={styles.note}>
        {t(words.accuracy)} <b>{percent(matrix.accuracy?.value ?? null)}</b>
        {matrix.accuracy && ` · ${t(qualityTexts.interval(format.percent(matrix.accuracy.lower), format.percent(matrix.accuracy.upper)))}`}
      </p>
      <p className={styles.note}>{t(words.known(percent(knownPassed.value), percent(knownRejected.value)))}</p>
      {biased && <p className={styles.bias}>{t(words.bias)}</p>}
    </>
  )
}
