import type { StationStatus } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './StationStatusMark.module.css'

/** Shape, word and colour of a station's status. */
export function StationStatusMark({ status }: { status: StationStatus }) {
  const { t } = useLanguage()
  return (
    <span className={styles.mark} data-status={status}>
      <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
        {status === 'online' && <circle cx="8" cy="8" r="7" />}
        {status === 'degraded' && <path d="M8 1 16 15H0z" />}
        {status === 'starting' && <path d="M8 1a7 7 0 0 0 0 14zM8 1a7 7 0 1 1 0 14" className={styles.half} />}
        {status === 'offline' && <path d="M2 2 14 14M14 2 2 14" className={styles.cross} />}
      </svg>
      {t(texts.line.status[status])}
    </span>
  )
}
