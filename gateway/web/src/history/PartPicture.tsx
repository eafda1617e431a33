import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { EvidencePicture } from '../picture/EvidencePicture'
import { useEvidence } from '../picture/useEvidence'
import { defectSummary } from '../verdict/defectSummary'
import styles from './PartDetail.module.css'

/** The stored picture of the opened part, large, with captions. */
export function PartPicture({ result, showTruth }: { result: Result; showTruth: boolean }) {
  const { language } = useLanguage()
  const evidence = useEvidence(result)
  return (
    <div className={styles.picture}>
      <EvidencePicture evidence={evidence} showTruth={showTruth} captions alt={defectSummary(result, language)} />
    </div>
  )
}
