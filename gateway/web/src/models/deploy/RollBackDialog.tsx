import { useRollBack } from '../../api/modelQueries'
import type { Deployment } from '../../api/modelTypes'
import { navigate } from '../../app/useAddress'
import { useLanguage } from '../../i18n/LanguageContext'
import { ConfirmDialog } from '../ConfirmDialog'
import { modelsAddress } from '../modelsRoute'
import styles from './RollBackDialog.module.css'
import { deployTexts } from './texts'

/** Says what each station would go back to, and asks. */
export function RollBackDialog({ deployment, onClose }: { deployment: Deployment; onClose: () => void }) {
  const { t } = useLanguage()
  const rollBack = useRollBack()
  return (
    <ConfirmDialog
      heading={t(deployTexts.rollBackHeading(deployment.title))}
      action={t(deployTexts.rollBackNow)}
      underway={rollBack.isPending}
      error={rollBack.error}
      onConfirm={() =>
        rollBack.mutate(deployment.id, {
          onSuccess: ({ id }) => {
            onClose()
            navigate(modelsAddress({ page: 'deployments', id }))
          },
        })
      }
      onClose={onClose}
    >
      <p>{t(deployTexts.rollBackHint)}</p>
      <dl className={styles.stations} tabIndex={0}>
        {deployment.stations.map(({ station, previous }) => (
          <div key={station}>
            <dt>{station}</dt>
            <dd>{previous ? `${previous.name} ${previous.version}` : t(deployTexts.unknownBefore)}</dd>
          </div>
        ))}
      </dl>
    </ConfirmDialog>
  )
}
