import type { DeploymentStation } from '../api/deploymentQueries'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './StationTrack.module.css'
import { deploymentTexts, endTexts, phaseTexts, stepTexts } from './texts'
import { lastPhase, shareOf, trackOf } from './track'

/** The way of one order on one station: by shape and word, never by colour alone. */
export function StationTrack({ station }: { station: DeploymentStation }) {
  const { t } = useLanguage()
  const { phase, end } = trackOf(station)
  if (end !== null)
    return (
      <div className={styles.ended} data-end={end}>
        <p>
          <svg viewBox="0 0 16 16" width="14" height="14" aria-hidden="true">
            {end === 'refused' && <path d="M3 3 13 13M13 3 3 13" />}
            {end === 'rolledBack' && <path d="M4 3v5h5M4 8a5.5 5.5 0 1 1 1 4" />}
            {(end === 'overtaken' || end === 'notGiven') && <path d="M2 8h12" />}
          </svg>
          <b>{t(end === 'overtaken' || end === 'notGiven' ? endTexts[end] : stepTexts[end])}</b>
        </p>
        {station.reason && <p>{t(station.reason)}</p>}
      </div>
    )
  const share = shareOf(station)
  return (
    <div className={styles.way}>
      <ol className={styles.phases}>
        {phaseTexts.map((name, index) => (
          <li key={name.en} data-state={index < phase || phase === lastPhase ? 'done' : index === phase ? 'now' : 'ahead'} aria-current={index === phase ? 'step' : undefined}>
            {t(name)}
          </li>
        ))}
      </ol>
      {phase < lastPhase && (
        <p className={styles.now}>
          {t(stepTexts[station.step ?? 'idle'])}
          {share !== null && <progress value={share} aria-label={`${station.station}: ${t(stepTexts[station.step ?? 'idle'])}`} />}
          <Done station={station} />
        </p>
      )}
    </div>
  )
}

/** Bytes while downloading, else parts; in a shadow run how many both judged alike. */
function Done({ station: { step, progress } }: { station: DeploymentStation }) {
  const { t, format } = useLanguage()
  if (progress === null) return null
  const amount = (value: number) => (step === 'downloading' ? format.size(value) : format.count(value))
  return (
    <small>
      {t(deploymentTexts.of(amount(progress.done), amount(progress.total)))}
      {progress.agreed != null && ` · ${t(deploymentTexts.agreed(format.count(progress.agreed), format.count(progress.done)))}`}
    </small>
  )
}
