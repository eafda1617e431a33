import { TextInput } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { Choice } from './Choice'
import styles from './Fields.module.css'
import { fromLocalField, toLocalField } from './localTime'
import type { PartFilter } from './partFilter'
import { filterTexts } from './texts'

const hour = 3_600_000
const spans = [
  { value: `${hour}`, label: filterTexts.lastHour },
  { value: `${24 * hour}`, label: filterTexts.lastDay },
  { value: `${7 * 24 * hour}`, label: filterTexts.lastWeek },
  { value: `${30 * 24 * hour}`, label: filterTexts.lastMonth },
]
const chosen = 'chosen'

interface Props {
  filter: PartFilter
  onChange: (change: PartFilter) => void
}

/** A span of time: one of the usual ones until now, or from and until. */
export function PeriodFields({ filter, onChange }: Props) {
  const { t } = useLanguage()
  const { from, to } = filter
  const given = from !== undefined || to !== undefined
  const choose = (span: string | undefined) => {
    if (span === chosen) return
    onChange({ from: span === undefined ? undefined : new Date(Date.now() - Number(span)).toISOString(), to: undefined })
  }
  return (
    <>
      <Choice
        name={t(filterTexts.period)}
        value={given ? chosen : undefined}
        all={t(filterTexts.anyTime)}
        options={[...(given ? [{ value: chosen, label: t(filterTexts.chosen) }] : []), ...spans.map(({ value, label }) => ({ value, label: t(label) }))]}
        onChoose={choose}
      />
      <label className={styles.field}>
        {t(filterTexts.from)}
        <TextInput type="datetime-local" value={toLocalField(from)} onChange={(event) => onChange({ from: fromLocalField(event.currentTarget.value) })} />
      </label>
      <label className={styles.field}>
        {t(filterTexts.to)}
        <TextInput type="datetime-local" value={toLocalField(to)} onChange={(event) => onChange({ to: fromLocalField(event.currentTarget.value) })} />
      </label>
    </>
  )
}
