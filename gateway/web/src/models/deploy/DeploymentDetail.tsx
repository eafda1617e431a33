import { Button } from '@mantine/core'
import type { Deployment } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { liveLink } from '../../live/liveRoute'
import styles from './DeploymentDetail.module.css'
import { DeploymentCounts, deploymentTitle } from './DeploymentSummary'
import { StationTrack } from './StationTrack'
import { deployTexts } from './texts'
import { canRollBack } from './track'

interface Props {
  deployment: Deployment
  /** Null: whoever looks may not. */
  onRollBack: ((deployment: Deployment) => void) | null
}

/** How far each station of a deployment is. */
export function DeploymentDetail({ deployment, onRollBack }: Props) {
  const { t, format } = useLanguage()
  return (
    <article className={styles.detail}>
      <header className={styles.head}>
        <div>
          <h2>{deploymentTitle(deployment, t)}</h2>
          <p>{t(deployTexts.by(deployment.actor, format.dateTime(deployment.at)))}</p>
          <p role="status">
            <DeploymentCounts deployment={deployment} />
          </p>
        </div>
        {onRollBack && canRollBack(deployment) && (
          <Button variant="default" onClick={() => onRollBack(deployment)}>
            ↺ {t(deployTexts.rollBack)}
          </Button>
        )}
      </header>
      <ul className={styles.stations}>
        {deployment.stations.map((station) => (
          <li key={station.station}>
            <p className={styles.station}>
              <a href={liveLink({ station: station.station })}>{station.station}</a>
              {!station.isOnline && <small>{t(deployTexts.offlineNow)}</small>}
            </p>
            <StationTrack station={station} />
          </li>
        ))}
      </ul>
    </article>
  )
}
