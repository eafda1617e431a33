import { Button } from '@mantine/core'
import { useId } from 'react'
import { useAuditActions, type AuditFilter, type AuditItem } from '../api/auditQueries'
import { navigate } from '../app/useAddress'
import { Choice } from '../filter/Choice'
import { PeriodFields } from '../filter/PeriodFields'
import { useLanguage } from '../i18n/LanguageContext'
import { ActorField } from './ActorField'
import { auditAddress } from './auditRoute'
import { AuditFile } from './AuditFile'
import styles from './AuditView.module.css'
import { actionNames, auditTexts, isAction } from './texts'

interface Props {
  filter: AuditFilter
  items: readonly AuditItem[]
  onRefresh: () => void
}

/** Which lines are listed. The choice lives in the address. */
export function AuditBar({ filter, items, onRefresh }: Props) {
  const { t } = useLanguage()
  const headingId = useId()
  const actions = useAuditActions().data ?? []
  const change = (changed: AuditFilter) => navigate(auditAddress({ ...filter, ...changed }), { replace: true })
  const isFiltered = Object.values(filter).some((value) => value !== undefined)
  return (
    <section className={styles.bar} aria-labelledby={headingId}>
      <h1 id={headingId}>{t(auditTexts.name)}</h1>
      <ActorField key={filter.actor} value={filter.actor} known={[...new Set(items.map(({ actor }) => actor))]} onChange={(actor) => change({ actor })} />
      <Choice
        name={t(auditTexts.action)}
        value={filter.action}
        all={t(auditTexts.anything)}
        options={actions.map((action) => ({ value: action, label: isAction(action) ? t(actionNames[action]) : action }))}
        onChoose={(action) => change({ action })}
      />
      <PeriodFields filter={{ from: filter.from, to: filter.to }} onChange={change} />
      <Button variant="default" onClick={onRefresh}>
        {t(auditTexts.refresh)}
      </Button>
      {isFiltered && (
        <Button variant="default" onClick={() => navigate(auditAddress({}), { replace: true })}>
          {t(auditTexts.clear)}
        </Button>
      )}
      <AuditFile items={items} />
    </section>
  )
}
