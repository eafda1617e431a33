import { use } from 'react'
import type { AuditFilter, AuditItem } from '../api/auditQueries'
import { maySee } from '../app/view'
import { ViewsContext } from '../app/ViewsContext'
import { useLanguage } from '../i18n/LanguageContext'
import { roleNames, type Role } from '../session/roles'
import { useSession } from '../session/useSession'
import { auditLink } from './auditRoute'
import { auditSentence } from './auditSentence'
import styles from './AuditView.module.css'
import { auditTexts } from './texts'

/** One thing that somebody did. */
export function AuditLine({ item, filter }: { item: AuditItem; filter: AuditFilter }) {
  const { t, format } = useLanguage()
  const { words, object, link } = auditSentence(item)
  const [before = '', after = ''] = t(words).split('{}')
  const hasObject = t(words).includes('{}')
  const isAlarm = item.action === 'locked-out' || item.action === 'sign-in-refused'
  return (
    <tr>
      <td className={styles.time}>
        <time dateTime={item.at}>{format.dateTime(item.at)}</time>
      </td>
      <td className={styles.who}>
        <a href={auditLink({ ...filter, actor: item.actor })} title={t(auditTexts.onlyOf(item.actor))}>
          {item.actor}
        </a>
        {isRole(item.role) && <small>{t(roleNames[item.role])}</small>}
      </td>
      <td className={isAlarm ? styles.alert : undefined}>
        {before}
        {hasObject && <AuditObject object={object} link={link} />}
        {after}
      </td>
    </tr>
  )
}

/** A link where there is a view of it that whoever reads may see. */
function AuditObject({ object, link }: Pick<ReturnType<typeof auditSentence>, 'object' | 'link'>) {
  const role = useSession()?.role
  const view = use(ViewsContext).find(({ id }) => id === link?.view)
  if (link === null || view === undefined || !maySee(view, role)) return <b className={styles.object}>{object}</b>
  return (
    <a className={styles.object} href={link.href}>
      {object}
    </a>
  )
}

const isRole = (word: string): word is Role => word in roleNames
