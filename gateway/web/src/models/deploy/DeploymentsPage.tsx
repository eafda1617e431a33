import { Button } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../../api/answer'
import { useDeployments, type Deployment } from '../../api/deploymentQueries'
import { Notice } from '../../app/Notice'
import { navigate } from '../../app/useAddress'
import { RollBackDialog } from '../../deployment/RollBackDialog'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsAddress, modelsLink } from '../modelsRoute'
import { modelsTexts } from '../texts'
import { DeploymentDetail } from './DeploymentDetail'
import styles from './DeploymentsPage.module.css'
import { DeploymentSummary } from './DeploymentSummary'
import { deployTexts } from './texts'

/** What was ordered lately, by whom, and how far each station is. The newest is open until somebody chooses. */
export function DeploymentsPage({ id, mayChange }: { id: string | undefined; mayChange: boolean }) {
  const { t } = useLanguage()
  const deployments = useDeployments()
  const [takingBack, setTakingBack] = useState<Deployment | null>(null)
  const { data } = deployments
  const opened = id === undefined ? data?.[0] : data?.find((one) => one.id === id)

  if (deployments.isPending) return <Notice kind="loading" whole={false} heading={t(modelsTexts.loading)} />
  if (data === undefined)
    return (
      <Notice kind="failed" whole={false} heading={t(modelsTexts.failed)} detail={t(whyOf(deployments.error))}>
        <Button variant="default" onClick={() => void deployments.refetch()}>
          {t(modelsTexts.retry)}
        </Button>
      </Notice>
    )
  if (data.length === 0)
    return (
      <Notice kind="empty" whole={false} heading={t(deployTexts.none)} detail={t(mayChange ? deployTexts.noneHint : deployTexts.noneToSee)}>
        <a href={modelsLink({ page: 'packages' })}>{t(modelsTexts.packages)}</a>
      </Notice>
    )
  return (
    <div className={styles.deployments}>
      <section className={styles.list}>
        <h2>{t(deployTexts.newest)}</h2>
        <ul>
          {data.map((deployment) => (
            <li key={deployment.id}>
              <DeploymentSummary deployment={deployment} opened={deployment === opened} />
            </li>
          ))}
        </ul>
      </section>
      <div className={styles.detail}>
        {opened ? (
          <DeploymentDetail deployment={opened} onRollBack={mayChange ? setTakingBack : null} />
        ) : (
          <p className={styles.gone}>{t(deployTexts.gone)}</p>
        )}
      </div>
      {takingBack && (
        <RollBackDialog
          deployment={takingBack}
          onOrdered={(back) => navigate(modelsAddress({ page: 'deployments', id: back.id }))}
          onClose={() => setTakingBack(null)}
        />
      )}
    </div>
  )
}
