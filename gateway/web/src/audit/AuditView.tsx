import { Button } from '@mantine/core'
import { useAudit } from '../api/auditQueries'
import { whyOf } from '../api/answer'
import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import tables from '../app/Table.module.css'
import { useLanguage } from '../i18n/LanguageContext'
import { AuditBar } from './AuditBar'
import { AuditLine } from './AuditLine'
import { readAuditRoute } from './auditRoute'
import styles from './AuditView.module.css'
import { auditTexts } from './texts'

/** Who did what and when, newest first. */
export function AuditView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const filter = readAuditRoute(address)
  const list = useAudit(filter)
  const items = list.data?.pages.flatMap((page) => page.items) ?? []
  return (
    <div className={styles.page}>
      <AuditBar filter={filter} items={items} onRefresh={() => void list.refetch()} />
      <div className={styles.lines} aria-busy={list.isFetching}>
        {items.length > 0 && (
          <div className={tables.scroll}>
            <table className={tables.table}>
              <thead>
                <tr>
                  <th scope="col">{t(auditTexts.when)}</th>
                  <th scope="col">{t(auditTexts.who)}</th>
                  <th scope="col">{t(auditTexts.what)}</th>
                </tr>
              </thead>
              <tbody>
                {items.map((item) => (
                  <AuditLine key={item.id} item={item} filter={filter} />
                ))}
              </tbody>
            </table>
          </div>
        )}
        <ListEnd list={list} empty={items.length === 0} />
      </div>
    </div>
  )
}

function ListEnd({ list, empty }: { list: ReturnType<typeof useAudit>; empty: boolean }) {
  const { t } = useLanguage()
  if (list.isPending) return <Notice kind="loading" whole={false} heading={t(auditTexts.loading)} />
  if (list.isError)
    return (
      <Notice kind="failed" whole={false} heading={t(auditTexts.failed)} detail={t(whyOf(list.error))}>
        <Button variant="default" onClick={() => void (empty ? list.refetch() : list.fetchNextPage())}>
          {t(auditTexts.retry)}
        </Button>
      </Notice>
    )
  if (list.hasNextPage)
    return (
      <p className={styles.end}>
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t(auditTexts.older)}
        </Button>
      </p>
    )
  return <p className={styles.end}>{t(empty ? auditTexts.none : auditTexts.end)}</p>
}
