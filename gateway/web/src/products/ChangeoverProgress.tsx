import { Button } from '@mantine/core'
import { useState } from 'react'
import { isNotFound } from '../api/answer'
import { useDeployment } from '../api/deploymentQueries'
import { Panel } from '../app/Panel'
import { DeploymentCounts } from '../deployment/DeploymentCounts'
import { DeploymentStations } from '../deployment/DeploymentStations'
import { RollBackDialog } from '../deployment/RollBackDialog'
import { deploymentTexts } from '../deployment/texts'
import { canRollBack } from '../deployment/track'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useMayChange } from '../session/useMayChange'
import styles from './ChangeoverProgress.module.css'
import { productTexts } from './texts'

const words = productTexts.progress

/** How far each station of a changeover is, and the way back. */
export function ChangeoverProgress({ id, onFollow }: { id: string; onFollow: (deployment: string | undefined) => void }) {
  const { t, format } = useLanguage()
  const mayChange = useMayChange()
  const { data, error } = useDeployment(id)
  const [asking, setAsking] = useState(false)
  const heading = data && t(data.rollsBack === null ? words.heading(data.title) : deploymentTexts.back(data.title))
  return (
    <Panel heading={heading ?? t(productTexts.changeover.heading)} aside={data && t(deploymentTexts.by(data.actor, format.time(data.at)))}>
      {data === undefined && <p role="status">{t(error === null ? words.loading : isNotFound(error) ? words.notFound : words.failed)}</p>}
      {data && (
        <>
          <p className={styles.settled} role="status">
            <DeploymentCounts deployment={data} />
          </p>
          <div className={styles.stations}>
            <DeploymentStations deployment={data} />
          </div>
        </>
      )}
      <div className={styles.buttons}>
        {data && mayChange && canRollBack(data) && (
          <Button variant="default" onClick={() => setAsking(true)}>
            ↺ {t(deploymentTexts.rollBack)}
          </Button>
        )}
        <Button variant="default" onClick={() => onFollow(undefined)}>
          {t(texts.app.close)}
        </Button>
      </div>
      {data && asking && <RollBackDialog deployment={data} onOrdered={({ id: back }) => onFollow(back)} onClose={() => setAsking(false)} />}
    </Panel>
  )
}
