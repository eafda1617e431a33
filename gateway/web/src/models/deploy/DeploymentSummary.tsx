import type { Deployment } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsLink } from '../modelsRoute'
import styles from './DeploymentSummary.module.css'
import { deployTexts } from './texts'
import { countEnds } from './track'

/** One order in the list: what, who, when, how it stands. */
export function DeploymentSummary({ deployment, opened }: { deployment: Deployment; opened: boolean }) {
  const { t, format } = useLanguage()
  return (
    <a className={styles.summary} href={modelsLink({ page: 'deployments', id: deployment.id })} aria-current={opened ? 'true' : undefined}>
      <b>{deploymentTitle(deployment, t)}</b>
      <span>{t(deployTexts.by(deployment.actor, format.dateTime(deployment.at)))}</span>
      <DeploymentCounts deployment={deployment} />
    </a>
  )
}

export const deploymentTitle = ({ title, rollsBack }: Deployment, t: ReturnType<typeof useLanguage>['t']): string =>
  rollsBack === null ? title : t(deployTexts.back(title))

/** How many stations are through, and how it ended for them. */
export function DeploymentCounts({ deployment }: { deployment: Deployment }) {
  const { t, format } = useLanguage()
  const { settled, stations } = deployment
  return (
    <span>
      {[t(deployTexts.settled(format.count(settled), format.count(stations.length))), ...countEnds(deployment).map(([end, count]) => t(deployTexts.ended[end](format.count(count))))].join(
        ' · ',
      )}
    </span>
  )
}
