import { Button, TextInput } from '@mantine/core'
import { useId, useState, type FormEvent } from 'react'
import { usePeople } from '../api/peopleQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { personRoles, type Role } from '../session/roles'
import { classBatch } from './ClassBatch'
import { peopleLink } from './peopleRoute'
import { RoleField } from './RoleField'
import { numberedNames, readRoster } from './roster'
import styles from './Several.module.css'
import { peopleTexts } from './texts'

const texts = peopleTexts.several
const most = 200

/** Who is in the class: a pasted list, checked while it is written. */
export function RosterForm() {
  const { t, format } = useLanguage()
  const listId = useId()
  const problemsId = useId()
  const people = usePeople()
  const [typed, setTyped] = useState('')
  const [role, setRole] = useState<Role>('trainee')
  const [prefix, setPrefix] = useState(() => t(texts.prefixExample))
  const [count, setCount] = useState('30')

  const taken = new Set(people.data?.map(({ name }) => name))
  const roster = readRoster(typed, taken)
  const wrong = roster.filter(({ problem }) => problem !== null)
  const isReady = roster.length > 0 && wrong.length === 0 && people.data !== undefined

  const start = (event: FormEvent) => {
    event.preventDefault()
    if (isReady) void classBatch.start(role, roster)
  }
  const fill = () => {
    const lines = numberedNames(prefix, Math.min(most, Math.max(1, Math.trunc(Number(count)) || 1)), new Set([...taken, ...roster.map(({ name }) => name)]))
    setTyped((before) => [before.trimEnd(), ...lines].filter((line) => line !== '').join('\n'))
  }

  return (
    <div className={styles.page}>
      <a className={styles.back} href={peopleLink}>
        ← {t(texts.back)}
      </a>
      <form className={styles.sheet} onSubmit={start}>
        <h1>{t(texts.heading)}</h1>
        <p>{t(texts.hint)}</p>
        <div className={styles.columns}>
          <div className={styles.names}>
            <label htmlFor={listId}>{t(texts.names)}</label>
            <textarea
              id={listId}
              value={typed}
              spellCheck={false}
              autoCapitalize="none"
              placeholder={t(texts.example)}
              aria-invalid={wrong.length > 0}
              aria-describedby={problemsId}
              onChange={(event) => setTyped(event.currentTarget.value)}
            />
          </div>
          <div className={styles.options}>
            <RoleField label={t(peopleTexts.field.role)} roles={personRoles} value={role} onChange={setRole} />
            <fieldset className={styles.numbered}>
              <legend>{t(texts.numbered)}</legend>
              <TextInput label={t(texts.prefix)} maxLength={60} value={prefix} onChange={(event) => setPrefix(event.currentTarget.value)} />
              <TextInput label={t(texts.count)} type="number" min={1} max={most} value={count} onChange={(event) => setCount(event.currentTarget.value)} />
              <Button variant="default" onClick={fill}>
                {t(texts.fill)}
              </Button>
            </fieldset>
            <div id={problemsId} aria-live="polite">
              <p className={styles.progress}>
                {roster.length === 0 ? t(texts.empty) : t(texts.ready(format.count(roster.length)))}
                {wrong.length > 0 && ` · ${t(texts.wrong(format.count(wrong.length)))}`}
              </p>
              {wrong.length > 0 && (
                <ul className={styles.problems} tabIndex={0}>
                  {wrong.map(({ line, displayName, problem }) => (
                    <li key={line}>
                      <b>
                        {t(texts.line(format.count(line)))} · {displayName}:
                      </b>{' '}
                      {problem !== null && t(problem)}
                    </li>
                  ))}
                </ul>
              )}
            </div>
            <Button type="submit" color="var(--accent)" disabled={!isReady}>
              {t(texts.start(format.count(roster.length)))}
            </Button>
          </div>
        </div>
      </form>
    </div>
  )
}
