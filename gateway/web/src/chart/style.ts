/** Canvas and SVG of charts know no custom properties: the values of `tokens.css`. */
export const ink = '#0f191e'
export const inkSoft = '#46545b'
export const line = '#b7c2c6'
export const accent = '#0b5c8c'
export const ng = '#cc3d0a'
export const ok = '#007a55'
export const warning = '#8a5a00'

const axisText = { color: inkSoft, fontSize: 12 }

/** An axis of names. */
export const nameAxis = (names: readonly string[]) => ({
  type: 'category' as const,
  data: [...names],
  axisLabel: { ...axisText, hideOverlap: true },
  axisLine: { lineStyle: { color: line } },
  axisTick: { show: false },
})

/** An axis of shares or counts; `format` writes its marks. */
export const valueAxis = (format: (value: number) => string) => ({
  type: 'value' as const,
  axisLabel: { ...axisText, formatter: format },
  splitLine: { lineStyle: { color: '#dfe5e7' } },
})

export const plot = { left: 8, right: 12, top: 34, bottom: 4, containLabel: true }
export const legend = { top: 0, left: 0, itemGap: 16, textStyle: { color: ink, fontSize: 13 } }
/** Where lines alone are named: their pattern tells them apart. */
export const lineLegend = { ...legend, itemStyle: { opacity: 0 }, itemWidth: 36 }
export const patterned = { enabled: true, decal: { show: true }, label: { enabled: false } }
