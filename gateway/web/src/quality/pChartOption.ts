import type { EChartsOption } from 'echarts'
import type { PChart } from '../api/types'
import { accent, inkSoft, lineLegend, nameAxis, ng, plot, valueAxis, warning } from '../chart/style'
import type { Format } from '../i18n/format'

interface Words {
  fraction: string
  upper: string
  lower: string
  centre: string
  name: (name: string) => string
}

/** Fractions within limits that step with the size of each subgroup; points that break a rule are large diamonds. */
export function pChartOption({ points, centre }: PChart, words: Words, format: Format): EChartsOption {
  const limit = { type: 'line' as const, step: 'middle' as const, symbol: 'none', color: warning }
  return {
    grid: plot,
    legend: lineLegend,
    tooltip: { trigger: 'axis', valueFormatter: (value) => format.percent(Number(value)) },
    xAxis: nameAxis(points.map(({ name }) => words.name(name))),
    yAxis: { ...valueAxis(format.percent), min: 0 },
    series: [
      {
        name: words.fraction,
        type: 'line',
        color: accent,
        showAllSymbol: true,
        data: points.map(({ fraction, broken }) =>
          broken.length === 0
            ? { value: fraction, symbol: 'circle', symbolSize: 6 }
            : { value: fraction, symbol: 'diamond', symbolSize: 15, itemStyle: { color: ng } },
        ),
      },
      { ...limit, name: words.upper, lineStyle: { type: 'dashed' }, data: points.map(({ upper }) => upper) },
      { ...limit, name: words.lower, lineStyle: { type: 'dotted' }, data: points.map(({ lower }) => lower) },
      { type: 'line', name: words.centre, symbol: 'none', color: inkSoft, lineStyle: { width: 1 }, data: points.map(() => centre) },
    ],
  }
}
