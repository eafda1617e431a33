import { useRollBack, type Deployment } from '../api/deploymentQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './RollBackDialog.module.css'
import { deploymentTexts } from './texts'

interface Props {
  deployment: Deployment
  /** With the deployment that takes the stations back. */
  onOrdered: (back: Deployment) => void
  onClose: () => void
}

/** Says what each station would go back to, and asks. */
export function RollBackDialog({ deployment, onOrdered, onClose }: Props) {
  const { t } = useLanguage()
  const rollBack = useRollBack()
  const ordered = (back: Deployment) => {
    onClose()
    onOrdered(back)
  }
  return (
    <FormDialog
      title={t(deploymentTexts.rollBackHeading(deployment.title))}
      action={t(deploymentTexts.rollBackNow)}
      ready
      request={rollBack}
      onSubmit={() => rollBack.mutate(deployment.id, { onSuccess: ordered })}
      onClose={onClose}
    >
      <p>{t(deploymentTexts.rollBackHint)}</p>
      <dl className={styles.stations} tabIndex={0}>
        {deployment.stations.map(({ station, previous }) => (
          <div key={station}>
            <dt>{station}</dt>
            <dd>{previous ? `${previous.name} ${previous.version}` : t(deploymentTexts.unknownBefore)}</dd>
          </div>
        ))}
      </dl>
    </FormDialog>
  )
}
