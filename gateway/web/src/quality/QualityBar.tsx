import { Button } from '@mantine/core'
import type { Grouping } from '../api/client'
import { Choice } from '../filter/Choice'
import { utcOffsetMinutes } from '../filter/localTime'
import { fileLink, type PartFilter } from '../filter/partFilter'
import { PeriodFields } from '../filter/PeriodFields'
import { ProductModelLotFields, StationField } from '../filter/ScopeFields'
import { useLanguage } from '../i18n/LanguageContext'
import { groupings, type QualityRoute } from './qualityRoute'
import styles from './QualityView.module.css'
import { qualityTexts } from './texts'

interface Props {
  scope: PartFilter
  by: Grouping
  onChange: (change: Partial<QualityRoute>) => void
  onRefresh: () => void
}

/** Which results are counted, how they are put together, and the report of them. */
export function QualityBar({ scope, by, onChange, onRefresh }: Props) {
  const { t, language } = useLanguage()
  const narrow = (change: PartFilter) => onChange({ scope: { ...scope, ...change } })
  return (
    <div className={styles.bar}>
      <h1 className="visually-hidden">{t(qualityTexts.heading)}</h1>
      <StationField filter={scope} onChange={narrow} />
      <PeriodFields filter={scope} onChange={narrow} />
      <ProductModelLotFields filter={scope} onChange={narrow} />
      <label className={styles.by}>
        {t(qualityTexts.by.heading)}
        <Choice
          name={t(qualityTexts.by.heading)}
          value={by === 'lot' ? undefined : by}
          all={t(qualityTexts.by.lot)}
          options={groupings.filter((known) => known !== 'lot').map((known) => ({ value: known, label: t(qualityTexts.by[known]) }))}
          onChoose={(choice) => onChange({ by: groupings.find((known) => known === choice) ?? 'lot' })}
        />
      </label>
      <Button variant="default" onClick={onRefresh}>
        {t(qualityTexts.refresh)}
      </Button>
      <a
        className={styles.report}
        target="_blank"
        rel="noreferrer"
        href={fileLink('/api/v1/quality/report', scope, { lang: language, utcOffsetMinutes: `${utcOffsetMinutes()}` })}
      >
        {t(qualityTexts.report)}
      </a>
    </div>
  )
}
