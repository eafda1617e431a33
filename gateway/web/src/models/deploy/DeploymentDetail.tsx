import { Button } from '@mantine/core'
import type { Deployment } from '../../api/deploymentQueries'
import { DeploymentCounts } from '../../deployment/DeploymentCounts'
import { DeploymentStations } from '../../deployment/DeploymentStations'
import { deploymentTexts } from '../../deployment/texts'
import { canRollBack } from '../../deployment/track'
import { useLanguage } from '../../i18n/LanguageContext'
import styles from './DeploymentDetail.module.css'
import { deploymentTitle } from './DeploymentSummary'

interface Props {
  deployment: Deployment
  /** Null: whoever looks may not. */
  onRollBack: ((deployment: Deployment) => void) | null
}

/** One order, and how far each of its stations is. */
export function DeploymentDetail({ deployment, onRollBack }: Props) {
  const { t, format } = useLanguage()
  return (
    <article className={styles.detail}>
      <header className={styles.head}>
        <div>
          <h2>{t(deploymentTitle(deployment))}</h2>
          <p>{t(deploymentTexts.by(deployment.actor, format.dateTime(deployment.at)))}</p>
          <p role="status">
            <DeploymentCounts deployment={deployment} />
          </p>
        </div>
        {onRollBack && canRollBack(deployment) && (
          <Button variant="default" onClick={() => onRollBack(deployment)}>
            ↺ {t(deploymentTexts.rollBack)}
          </Button>
        )}
      </header>
      <DeploymentStations deployment={deployment} />
    </article>
  )
}
