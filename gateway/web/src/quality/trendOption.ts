import type { EChartsOption } from 'echarts'
import type { TrendPoint } from '../api/types'
import { accent, legend, nameAxis, plot, valueAxis } from '../chart/style'
import type { Format } from '../i18n/format'

interface Words {
  yield: string
  interval: string
  name: (name: string) => string
}

/** The yield of each group within the band of its 95 % interval. */
export function trendOption(points: readonly TrendPoint[], words: Words, format: Format): EChartsOption {
  const percent = (value: unknown) => format.percent(Number(value))
  // A band is drawn as what lies on top of an invisible area.
  const band = { type: 'line' as const, stack: 'interval', symbol: 'none', lineStyle: { opacity: 0 }, silent: true, tooltip: { show: false } }
  return {
    grid: plot,
    legend: { ...legend, data: [words.yield, words.interval] },
    tooltip: { trigger: 'axis', valueFormatter: percent },
    xAxis: nameAxis(points.map(({ name }) => words.name(name))),
    yAxis: { ...valueAxis(format.percentWhole), scale: true, max: 1 },
    series: [
      { ...band, name: 'lower', data: points.map((point) => point.yield.lower) },
      { ...band, name: words.interval, color: accent, areaStyle: { opacity: 0.2 }, data: points.map((point) => point.yield.upper - point.yield.lower) },
      { name: words.yield, type: 'line', color: accent, symbol: 'circle', symbolSize: 6, data: points.map((point) => point.yield.value) },
    ],
  }
}
