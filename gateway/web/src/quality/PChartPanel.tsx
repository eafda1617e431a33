import type { Grouping } from '../api/client'
import { usePChart } from '../api/qualityQueries'
import { Panel } from '../app/Panel'
import { Choice } from '../filter/Choice'
import { utcOffsetMinutes } from '../filter/localTime'
import { useLanguage } from '../i18n/LanguageContext'
import { Counted } from './Counted'
import { Nothing } from './Nothing'
import { PChartDiagram } from './PChartDiagram'
import styles from './PChartPanel.module.css'
import { countings, ruleSets, type QualityRoute } from './qualityRoute'
import { qualityTexts } from './texts'

const words = qualityTexts.pChart

interface Props {
  route: QualityRoute
  by: Grouping
  onChange: (change: Partial<QualityRoute>) => void
}

export function PChartPanel({ route: { scope, counting, rules }, by, onChange }: Props) {
  const { t } = useLanguage()
  const chart = usePChart({ ...scope, by, counting, rules, utcOffsetMinutes: utcOffsetMinutes() })
  return (
    <Panel heading={t(words.heading)} aside={t(qualityTexts.by[by])}>
      <div className={styles.choices}>
        <Choice
          name={t(words.counting)}
          value={counting === 'rejected' ? undefined : counting}
          all={t(words.rejected)}
          options={countings.filter((known) => known !== 'rejected').map((known) => ({ value: known, label: t(words[known]) }))}
          onChoose={(choice) => onChange({ counting: countings.find((known) => known === choice) ?? 'rejected' })}
        />
        <Choice
          name={t(words.rules)}
          value={rules === 'western-electric' ? undefined : rules}
          all={t(words['western-electric'])}
          options={ruleSets.filter((known) => known !== 'western-electric').map((known) => ({ value: known, label: t(words[known]) }))}
          onChoose={(choice) => onChange({ rules: ruleSets.find((known) => known === choice) ?? 'western-electric' })}
        />
      </div>
      <Counted query={chart}>
        {(data) => (data === null || data.points.length === 0 ? <Nothing text={t(words.none)} /> : <PChartDiagram chart={data} by={by} />)}
      </Counted>
    </Panel>
  )
}
