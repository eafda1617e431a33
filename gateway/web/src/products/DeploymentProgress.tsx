import { Button } from '@mantine/core'
import { useState } from 'react'
import { isNotFound, whyOf } from '../api/answer'
import { useDeployment, useRollBack } from '../api/productQueries'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { Confirmation } from './Confirmation'
import styles from './DeploymentProgress.module.css'
import { DeploymentRow } from './DeploymentRow'
import { productTexts } from './texts'

const words = productTexts.progress

/** How far each station of a changeover is, and the way back. */
export function DeploymentProgress({ id, onFollow }: { id: string; onFollow: (deployment: string | undefined) => void }) {
  const { t, format } = useLanguage()
  const mayChange = useMayChange()
  const { data, error } = useDeployment(id)
  const [asking, setAsking] = useState(false)
  const rollBack = useRollBack()
  const heading = data && t(data.rollsBack === null ? words.heading(data.title) : words.headingBack(data.title))
  const close = () => {
    setAsking(false)
    rollBack.reset()
  }
  return (
    <Panel heading={heading ?? t(productTexts.changeover.heading)} aside={data && t(productTexts.by(data.actor, format.time(data.at)))}>
      {data === undefined && (
        <p role="status">
          {t(error === null ? words.loading : isNotFound(error) ? words.notFound : words.failed)}
        </p>
      )}
      {data && (
        <>
          <p className={styles.settled} role="status">
            {t(words.settled(data.settled, data.stations.length))}
          </p>
          <ul className={styles.stations}>
            {data.stations.map((station) => (
              <DeploymentRow key={station.station} station={station} />
            ))}
          </ul>
        </>
      )}
      <div className={styles.buttons}>
        {data && mayChange && data.rollsBack === null && (
          <Button variant="default" onClick={() => setAsking(true)}>
            {t(words.rollBack)}
          </Button>
        )}
        <Button variant="default" onClick={() => onFollow(undefined)}>
          {t(words.close)}
        </Button>
      </div>
      <Confirmation
        opened={asking}
        heading={t(words.rollBackHeading)}
        go={t(words.rollBackGo)}
        busy={rollBack.isPending}
        refusal={rollBack.error && t(productTexts.changeover.failed(whyOf(rollBack.error)))}
        onGo={() =>
          rollBack.mutate(id, {
            onSuccess: (back) => {
              close()
              onFollow(back.id)
            },
          })
        }
        onClose={close}
      >
        <p>{t(words.rollBackHint)}</p>
        <ul className={styles.named}>{data?.stations.map(({ station, previous }) => <li key={station}>{previous ? `${station} → ${previous.name} ${previous.version}` : station}</li>)}</ul>
      </Confirmation>
    </Panel>
  )
}
