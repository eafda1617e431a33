import { useMemo } from 'react'
import { usePareto } from '../api/qualityQueries'
import type { ParetoItem } from '../api/types'
import { Panel } from '../app/Panel'
import { Chart } from '../chart/Chart'
import type { PartFilter } from '../filter/partFilter'
import { labelText, shortLabelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { Counted } from './Counted'
import { Nothing } from './Nothing'
import { paretoOption } from './paretoOption'
import { qualityTexts } from './texts'

const words = qualityTexts.pareto

export function ParetoPanel({ scope }: { scope: PartFilter }) {
  const { t } = useLanguage()
  const pareto = usePareto(scope)
  return (
    <Panel heading={t(words.heading)}>
      <Counted query={pareto}>{({ byPart }) => (byPart.length === 0 ? <Nothing text={t(words.none)} /> : <ParetoChart items={byPart} />)}</Counted>
    </Panel>
  )
}

function ParetoChart({ items }: { items: readonly ParetoItem[] }) {
  const { t, language, format } = useLanguage()
  const option = useMemo(
    () => paretoOption(items, { parts: words.parts[language], cumulative: words.cumulative[language], label: (name) => shortLabelText(name, language) }, format),
    [items, language, format],
  )
  const [first] = items
  return (
    <Chart
      tall
      option={option}
      alt={first ? t(words.alt(format.count(items.length), labelText(first.name, language), format.percent(first.share))) : t(words.heading)}
    />
  )
}
