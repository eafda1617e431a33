import type { Deployment } from '../api/deploymentQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { liveLink } from '../live/liveRoute'
import styles from './DeploymentStations.module.css'
import { StationTrack } from './StationTrack'
import { deploymentTexts } from './texts'

/** How far each station of a deployment is. */
export function DeploymentStations({ deployment: { stations } }: { deployment: Deployment }) {
  const { t } = useLanguage()
  return (
    <div className={styles.room}>
      <ul>
        {stations.map((station) => (
          <li key={station.station} className={styles.station} data-stage={station.stage}>
            <p>
              <a href={liveLink({ station: station.station })}>{station.station}</a>
              {!station.isOnline && <small>{t(deploymentTexts.offlineNow)}</small>}
            </p>
            <StationTrack station={station} />
          </li>
        ))}
      </ul>
    </div>
  )
}
