import type { DeploymentStation } from '../api/productQueries'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './DeploymentProgress.module.css'
import { reached, shownSteps } from './deploymentSteps'
import { productTexts } from './texts'

const words = productTexts.progress

/** One station on its way: by shape, word and colour. */
export function DeploymentRow({ station: { station, stage, step, progress, reason, isOnline } }: { station: DeploymentStation }) {
  const { t, language, format } = useLanguage()
  const { step: at, outcome } = reached({ stage, step })
  const settled = outcome === 'done' || outcome === 'failed'
  return (
    <li className={styles.station} data-outcome={outcome}>
      <p>
        <b>{station}</b> <span>{t(stage === 'underway' && step !== null ? words.step[step] : words.stage[stage])}</span>
        {!isOnline && <small>{t(words.offline)}</small>}
      </p>
      <ol className={styles.steps}>
        {shownSteps.map((shown, index) => (
          <li key={shown} data-reached={index < at || outcome === 'done'} aria-current={index === at && !settled ? 'step' : undefined}>
            {t(words.steps[shown])}
          </li>
        ))}
      </ol>
      {progress && !settled && progress.total > 0 && (
        <progress value={progress.done} max={progress.total} aria-label={t(words.progress(format.count(progress.done), format.count(progress.total)))} />
      )}
      {reason && <p className={styles.reason}>{reason[language]}</p>}
    </li>
  )
}
