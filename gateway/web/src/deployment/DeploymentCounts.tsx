import type { Deployment } from '../api/deploymentQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { deploymentTexts } from './texts'
import { countEnds } from './track'

/** How many stations are through, and how it ended for them. */
export function DeploymentCounts({ deployment }: { deployment: Deployment }) {
  const { t, format } = useLanguage()
  const { settled, stations } = deployment
  const ends = countEnds(deployment).map(([end, count]) => t(deploymentTexts.ended[end](format.count(count))))
  return <span>{[t(deploymentTexts.settled(format.count(settled), format.count(stations.length))), ...ends].join(' · ')}</span>
}
