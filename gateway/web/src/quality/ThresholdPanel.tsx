import { useState } from 'react'
import { useChoices } from '../api/queries'
import { useThresholds } from '../api/qualityQueries'
import { Panel } from '../app/Panel'
import { Choice } from '../filter/Choice'
import type { PartFilter } from '../filter/partFilter'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { CostField } from './CostField'
import { Counted } from './Counted'
import { Nothing } from './Nothing'
import { qualityTexts } from './texts'
import { saysAnything } from './thresholdAt'
import { ThresholdExplorer } from './ThresholdExplorer'
import styles from './ThresholdPanel.module.css'

const words = qualityTexts.threshold

interface Props {
  scope: PartFilter
  label: string | undefined
  onChoose: (label: string | undefined) => void
}

/** What another threshold of one class would have made of the stored parts. */
export function ThresholdPanel({ scope, label, onChoose }: Props) {
  const { t, language } = useLanguage()
  const [falseRejectCost, setFalseRejectCost] = useState(1)
  const [escapeCost, setEscapeCost] = useState(10)
  const labels = useChoices().data?.labels ?? []
  const curve = useThresholds({ ...scope, class: label ?? '', falseRejectCost, escapeCost })
  return (
    <Panel heading={t(words.heading)}>
      <div className={styles.choices}>
        <Choice
          name={t(words.class)}
          value={label}
          all={t(words.choose)}
          options={labels.map((known) => ({ value: known, label: labelText(known, language) }))}
          onChoose={onChoose}
        />
        <CostField name={t(words.falseRejectCost)} value={falseRejectCost} onChange={setFalseRejectCost} />
        <CostField name={t(words.escapeCost)} value={escapeCost} onChange={setEscapeCost} />
      </div>
      {label === undefined ? (
        <Nothing text={t(words.chooseHint)} />
      ) : (
        <Counted query={curve}>
          {(data) => (saysAnything(data) ? <ThresholdExplorer key={label} curve={data} label={label} station={scope.station} /> : <Nothing text={t(words.none)} />)}
        </Counted>
      )}
    </Panel>
  )
}
