import type { Deployment } from '../../api/deploymentQueries'
import { DeploymentCounts } from '../../deployment/DeploymentCounts'
import { deploymentTexts } from '../../deployment/texts'
import { text, type Text } from '../../i18n/language'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsLink } from '../modelsRoute'
import styles from './DeploymentSummary.module.css'

/** One order in the list: what, who, when, how it stands. */
export function DeploymentSummary({ deployment, opened }: { deployment: Deployment; opened: boolean }) {
  const { t, format } = useLanguage()
  return (
    <a className={styles.summary} href={modelsLink({ page: 'deployments', id: deployment.id })} aria-current={opened ? 'true' : undefined}>
      <b>{t(deploymentTitle(deployment))}</b>
      <span>{t(deploymentTexts.by(deployment.actor, format.dateTime(deployment.at)))}</span>
      <DeploymentCounts deployment={deployment} />
    </a>
  )
}

export const deploymentTitle = ({ title, rollsBack }: Deployment): Text => (rollsBack === null ? text(title, title) : deploymentTexts.back(title))
