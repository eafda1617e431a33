import { Button } from '@mantine/core'
import { useState } from 'react'
import type { Person } from '../api/peopleQueries'
import { Hint } from '../app/Hint'
import tables from '../app/Table.module.css'
import { useNow } from '../app/useNow'
import { useLanguage } from '../i18n/LanguageContext'
import { PasswordDialog } from '../session/PasswordDialog'
import { roleName } from '../session/texts'
import { useSession } from '../session/useSession'
import { EditPersonDialog } from './EditPersonDialog'
import { GivePasswordDialog } from './GivePasswordDialog'
import styles from './PeopleView.module.css'
import { RemovePersonDialog } from './RemovePersonDialog'
import { peopleTexts } from './texts'

const { column } = peopleTexts
const tenSeconds = 10_000

type Task = 'edit' | 'password' | 'remove'

/** Everybody who can sign in, and what an administrator may do to each. */
export function PeopleTable({ people }: { people: readonly Person[] }) {
  const { t } = useLanguage()
  const session = useSession()
  const [task, setTask] = useState<{ kind: Task; person: Person } | null>(null)
  const own = (person: Person) => session?.kind === 'person' && session.name === person.name
  const close = () => setTask(null)

  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t(column.person)}</th>
            <th scope="col">{t(column.role)}</th>
            <th scope="col">{t(column.signedIn)}</th>
            <th scope="col">{t(column.state)}</th>
            <th scope="col" className={tables.end}>
              {t(column.actions)}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((person) => (
            <PersonRow key={person.name} person={person} isOwn={own(person)} onTask={(kind) => setTask({ kind, person })} />
          ))}
        </tbody>
      </table>
      {task?.kind === 'edit' && <EditPersonDialog person={task.person} isOwn={own(task.person)} onClose={close} />}
      {task?.kind === 'password' && (own(task.person) ? <PasswordDialog onClose={close} /> : <GivePasswordDialog person={task.person} onClose={close} />)}
      {task?.kind === 'remove' && <RemovePersonDialog person={task.person} isOwn={own(task.person)} onClose={close} />}
    </div>
  )
}

function PersonRow({ person, isOwn, onTask }: { person: Person; isOwn: boolean; onTask: (task: Task) => void }) {
  const { t, format } = useLanguage()
  const { name, displayName, role, signedInAt } = person
  const action = (task: Task) => {
    const word = t(peopleTexts[task].action)
    return (
      <Button key={task} variant="default" size="xs" aria-label={`${word}: ${name}`} onClick={() => onTask(task)}>
        {word}
      </Button>
    )
  }
  return (
    <tr>
      <td>
        <span className={styles.name}>{displayName}</span>
        {isOwn && <span className={styles.you}>{t(peopleTexts.you)}</span>}
        {displayName !== name && <small>{name}</small>}
      </td>
      <td>{t(roleName(role))}</td>
      <td>{signedInAt === null ? t(peopleTexts.never) : format.dateTime(signedInAt)}</td>
      <td>
        <Lock person={person} />
      </td>
      <td>
        <div className={tables.actions}>{(['edit', 'password', 'remove'] as const).map(action)}</div>
      </td>
    </tr>
  )
}

function Lock({ person: { lockedUntil } }: { person: Person }) {
  const { t, format } = useLanguage()
  const now = useNow(tenSeconds)
  if (lockedUntil === null || new Date(lockedUntil).getTime() <= now) return t(peopleTexts.open)
  return (
    <span className={styles.locked}>
      <Hint text={t(peopleTexts.locked(format.time(lockedUntil)))} explanation={t(peopleTexts.lockedHint)} />
    </span>
  )
}
