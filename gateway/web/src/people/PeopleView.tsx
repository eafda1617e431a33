import { Button } from '@mantine/core'
import { useState } from 'react'
import { useAccessKeys, usePeople } from '../api/peopleQueries'
import { whyOf } from '../api/answer'
import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { AddPersonDialog } from './AddPersonDialog'
import { useClassBatch } from './ClassBatch'
import { KeysPanel } from './KeysPanel'
import { isSeveral, severalLink } from './peopleRoute'
import { PeopleTable } from './PeopleTable'
import styles from './PeopleView.module.css'
import { SeveralPage } from './SeveralPage'
import { peopleTexts } from './texts'

/** Who may sign in, and which screens and programs come in without a password. */
export function PeopleView({ address }: { address: Address }) {
  return isSeveral(address) ? <SeveralPage /> : <Everybody />
}

function Everybody() {
  const { t, format } = useLanguage()
  const people = usePeople()
  const keys = useAccessKeys()
  const batch = useClassBatch()
  const [adding, setAdding] = useState(false)

  if (people.isPending || keys.isPending) return <Notice kind="loading" heading={t(peopleTexts.loading)} />
  if (people.data === undefined || keys.data === undefined)
    return (
      <Notice kind="failed" heading={t(peopleTexts.failed)} detail={t(whyOf(people.error ?? keys.error))}>
        <Button variant="default" onClick={() => void Promise.all([people.refetch(), keys.refetch()])}>
          {t(peopleTexts.retry)}
        </Button>
      </Notice>
    )
  return (
    <div className={styles.page}>
      <div className={styles.head}>
        <h1>{t(peopleTexts.name)}</h1>
        <span className={styles.count}>{t(peopleTexts.count(format.count(people.data.length)))}</span>
        <Button color="var(--accent)" onClick={() => setAdding(true)}>
          {t(peopleTexts.addOne)}
        </Button>
        <Button component="a" variant="default" href={severalLink}>
          {t(peopleTexts.addSeveral)}
        </Button>
      </div>
      {batch !== null && (
        <p className={styles.note} role="status">
          {t(peopleTexts.waiting(format.count(batch.seats.length)))} <a href={severalLink}>{t(peopleTexts.show)}</a>
        </p>
      )}
      {people.data.length > 0 && !people.data.some(({ role }) => role === 'administrator') && <p className={styles.note}>{t(peopleTexts.noAdministrator)}</p>}
      <Panel heading={t(peopleTexts.heading)}>
        {people.data.length === 0 ? <p>{t(peopleTexts.nobody)}</p> : <PeopleTable people={people.data} />}
      </Panel>
      <KeysPanel keys={keys.data} />
      {adding && <AddPersonDialog onClose={() => setAdding(false)} />}
    </div>
  )
}
