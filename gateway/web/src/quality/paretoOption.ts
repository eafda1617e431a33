import type { EChartsOption } from 'echarts'
import type { ParetoItem } from '../api/types'
import { accent, legend, nameAxis, patterned, plot, valueAxis, warning } from '../chart/style'
import type { Format } from '../i18n/format'

interface Words {
  parts: string
  cumulative: string
  label: (name: string) => string
}

/** Bars by frequency, and the line of what they make up together. */
export function paretoOption(items: readonly ParetoItem[], words: Words, format: Format): EChartsOption {
  const axis = nameAxis(items.map(({ name }) => words.label(name)))
  return {
    aria: patterned,
    grid: plot,
    legend,
    tooltip: { trigger: 'axis' },
    // Every type is named, in several lines where room is short.
    xAxis: { ...axis, axisLabel: { ...axis.axisLabel, hideOverlap: false, interval: 0, width: 76, overflow: 'break' } },
    yAxis: [
      { ...valueAxis(format.count), minInterval: 1 },
      { ...valueAxis(format.percentWhole), min: 0, max: 1, splitLine: { show: false } },
    ],
    series: [
      {
        name: words.parts,
        type: 'bar',
        barMaxWidth: 56,
        itemStyle: { color: accent },
        tooltip: { valueFormatter: (value) => format.count(Number(value)) },
        data: items.map(({ count }) => count),
      },
      {
        name: words.cumulative,
        type: 'line',
        yAxisIndex: 1,
        color: warning,
        symbol: 'rect',
        symbolSize: 7,
        tooltip: { valueFormatter: (value) => format.percent(Number(value)) },
        data: items.map(({ cumulativeShare }) => cumulativeShare),
      },
    ],
  }
}
