import type { EChartsOption } from 'echarts'
import type { ThresholdPoint } from '../api/types'
import { accent, ink, inkSoft, lineLegend, ng, plot, valueAxis, warning } from '../chart/style'
import type { Format } from '../i18n/format'

interface Words {
  falseRejects: string
  escapes: string
  cost: string
}

/** Both kinds of mistakes and what they cost over the threshold, with a line where the threshold stands. */
export function thresholdOption(points: readonly ThresholdPoint[], threshold: number, words: Words, format: Format): EChartsOption {
  const line = { type: 'line' as const, symbol: 'none', step: 'end' as const }
  const over = (value: (point: ThresholdPoint) => number) => points.map((point) => [point.threshold, value(point)])
  return {
    grid: plot,
    legend: lineLegend,
    animation: false,
    tooltip: { trigger: 'axis', valueFormatter: (value) => format.count(Number(value)) },
    xAxis: { ...valueAxis(format.decimal), scale: true, max: 1, axisLine: { show: true, lineStyle: { color: inkSoft } } },
    yAxis: [
      { ...valueAxis(format.count), minInterval: 1 },
      { ...valueAxis(format.count), splitLine: { show: false } },
    ],
    series: [
      {
        ...line,
        name: words.falseRejects,
        color: accent,
        lineStyle: { width: 3 },
        data: over((point) => point.falseRejects),
        markLine: { symbol: 'none', silent: true, animation: false, label: { show: false }, lineStyle: { color: ink, width: 2, type: 'solid' }, data: [{ xAxis: threshold }] },
      },
      { ...line, name: words.escapes, color: ng, lineStyle: { width: 3, type: 'dashed' }, data: over((point) => point.escapes) },
      { ...line, name: words.cost, color: warning, yAxisIndex: 1, lineStyle: { width: 1.5, type: 'dotted' }, data: over((point) => point.cost) },
    ],
  }
}
