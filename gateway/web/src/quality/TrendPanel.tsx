import { useMemo } from 'react'
import type { Grouping } from '../api/client'
import { useTrend } from '../api/qualityQueries'
import type { TrendPoint } from '../api/types'
import { Panel } from '../app/Panel'
import { Chart } from '../chart/Chart'
import { utcOffsetMinutes } from '../filter/localTime'
import type { PartFilter } from '../filter/partFilter'
import { useLanguage } from '../i18n/LanguageContext'
import { Counted } from './Counted'
import { createGroupName } from './groupName'
import { Nothing } from './Nothing'
import { qualityTexts } from './texts'
import { trendOption } from './trendOption'

const words = qualityTexts.trend

export function TrendPanel({ scope, by }: { scope: PartFilter; by: Grouping }) {
  const { t } = useLanguage()
  const trend = useTrend(scope, by, utcOffsetMinutes())
  return (
    <Panel heading={t(words.heading)} aside={t(qualityTexts.by[by])}>
      <Counted query={trend}>{(points) => (points.length === 0 ? <Nothing text={t(words.none)} /> : <TrendChart points={points} by={by} />)}</Counted>
    </Panel>
  )
}

function TrendChart({ points, by }: { points: readonly TrendPoint[]; by: Grouping }) {
  const { t, language, format } = useLanguage()
  const option = useMemo(
    () =>
      trendOption(points, { yield: qualityTexts.figures.yield[language], interval: words.interval[language], name: createGroupName(by, language) }, format),
    [points, by, language, format],
  )
  const last = points.at(-1)?.yield.value
  return <Chart option={option} alt={t(words.alt(format.count(points.length), last == null ? '–' : format.percent(last)))} />
}
