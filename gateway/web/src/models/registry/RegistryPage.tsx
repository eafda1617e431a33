import { Button } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../../api/answer'
import { useModels } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { Notice } from '../../app/Notice'
import { useLanguage } from '../../i18n/LanguageContext'
import { DeployDialog } from '../deploy/DeployDialog'
import { modelsTexts } from '../texts'
import { UploadDialog } from '../upload/UploadDialog'
import { PackageCard } from './PackageCard'
import { PackageTable } from './PackageTable'
import styles from './RegistryPage.module.css'

/** Which packages there are, and beside the list the card of the chosen one. */
export function RegistryPage({ sha256, mayChange }: { sha256: string | undefined; mayChange: boolean }) {
  const { t } = useLanguage()
  const models = useModels()
  const [uploading, setUploading] = useState(false)
  const [deploying, setDeploying] = useState<Model | null>(null)
  const chosen = models.data?.find((model) => model.sha256 === sha256)
  const upload = (
    <Button color="var(--accent)" onClick={() => setUploading(true)}>
      {t(modelsTexts.upload)}
    </Button>
  )
  return (
    <>
      {models.isPending && <Notice kind="loading" whole={false} heading={t(modelsTexts.loading)} />}
      {models.isError && !models.data && (
        <Notice kind="failed" whole={false} heading={t(modelsTexts.failed)} detail={t(whyOf(models.error))}>
          <Button variant="default" onClick={() => void models.refetch()}>
            {t(modelsTexts.retry)}
          </Button>
        </Notice>
      )}
      {models.data?.length === 0 && (
        <Notice kind="empty" whole={false} heading={t(modelsTexts.none)} detail={t(mayChange ? modelsTexts.noneHint : modelsTexts.noneToSee)}>
          {mayChange && upload}
        </Notice>
      )}
      {models.data && models.data.length > 0 && (
        <div className={styles.registry} data-open={sha256 !== undefined}>
          <div className={styles.list}>
            {mayChange && <div className={styles.bar}>{upload}</div>}
            <PackageTable models={models.data} chosen={sha256} onDeploy={mayChange ? setDeploying : null} />
          </div>
          <div className={styles.detail}>
            {chosen ? (
              <PackageCard key={chosen.sha256} model={chosen} mayChange={mayChange} onDeploy={setDeploying} />
            ) : (
              <p className={styles.pick}>{t(sha256 === undefined ? modelsTexts.card.pick : modelsTexts.card.gone)}</p>
            )}
          </div>
        </div>
      )}
      {uploading && <UploadDialog onClose={() => setUploading(false)} />}
      {deploying && <DeployDialog model={deploying} models={models.data ?? [deploying]} onClose={() => setDeploying(null)} />}
    </>
  )
}
