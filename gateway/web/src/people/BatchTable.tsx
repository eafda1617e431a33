import { TextInput } from '@mantine/core'
import tables from '../app/Table.module.css'
import { useLanguage } from '../i18n/LanguageContext'
import { classBatch, type Batch, type Seat } from './ClassBatch'
import styles from './Several.module.css'
import { peopleTexts } from './texts'

const texts = peopleTexts.several

/** Everybody who is being added, with their passwords; who was refused can get another name here. */
export function BatchTable({ batch: { seats, running } }: { batch: Batch }) {
  const { t, format } = useLanguage()
  return (
    <div className={tables.scroll}>
      <table className={tables.table}>
        <thead>
          <tr>
            <th scope="col">{t(texts.number)}</th>
            <th scope="col">{t(peopleTexts.field.displayName)}</th>
            <th scope="col">{t(peopleTexts.field.name)}</th>
            <th scope="col">{t(peopleTexts.field.password)}</th>
            <th scope="col" className={styles.screen}>
              {t(peopleTexts.column.state)}
            </th>
          </tr>
        </thead>
        <tbody>
          {seats.map((seat, index) => (
            // Seats never change places, and a name may change.
            <tr key={index} data-state={seat.state}>
              <td>{format.count(index + 1)}</td>
              <td>{seat.displayName}</td>
              <td>
                {seat.state === 'refused' && !running ? (
                  <TextInput
                    aria-label={`${t(peopleTexts.field.name)} ${format.count(index + 1)}`}
                    maxLength={64}
                    value={seat.name}
                    onChange={(event) => classBatch.rename(index, event.currentTarget.value)}
                  />
                ) : (
                  seat.name
                )}
              </td>
              <td className={styles.password}>{seat.state === 'added' ? seat.password : ''}</td>
              <td className={styles.screen}>
                <SeatState seat={seat} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function SeatState({ seat: { state, problem } }: { seat: Seat }) {
  const { t } = useLanguage()
  if (state !== 'refused') return t(texts.state[state])
  return (
    <span className={styles.refused}>
      {t(texts.state.refused)}
      {problem !== null && `: ${t(problem)}`}
    </span>
  )
}
