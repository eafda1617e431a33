import type { MouseEvent } from 'react'
import type { AuditItem } from '../api/auditQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { auditCsv } from './auditCsv'
import styles from './AuditView.module.css'
import { auditTexts } from './texts'

/** What is listed, as a file; made when it is asked for. */
export function AuditFile({ items }: { items: readonly AuditItem[] }) {
  const { t, format } = useLanguage()
  const save = (event: MouseEvent<HTMLAnchorElement>) => {
    const link = event.currentTarget
    URL.revokeObjectURL(link.href)
    link.href = URL.createObjectURL(new Blob([auditCsv(items, t)], { type: 'text/csv' }))
  }
  return (
    <p className={styles.csv}>
      <span role="status">{t(auditTexts.shown(format.count(items.length)))}</span>
      {items.length > 0 && (
        <a href="#/audit" download="audit.csv" onClick={save}>
          {t(auditTexts.csv)}
        </a>
      )}
    </p>
  )
}
