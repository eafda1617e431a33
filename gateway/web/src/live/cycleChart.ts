import type { Cycle } from './LiveFeed'

export interface CycleChart {
  bars: { sequence: number; height: number; worst: boolean; overrun: boolean }[]
  /** Where the takt lies, from the bottom; null where it is not known, or lies too high to be drawn to scale. */
  takt: number | null
}

/** With the takt further above, its line would leave the bars too low to be compared. */
const mostHeadroom = 3

/** Heights as shares (0–1) of the chart; the longest part is marked. */
export function cycleChart(cycles: readonly Cycle[], taktMilliseconds: number | null): CycleChart {
  const longest = cycles.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0)
  if (longest <= 0) return { bars: [], takt: null }
  const showsTakt = taktMilliseconds !== null && taktMilliseconds <= mostHeadroom * longest
  const top = 1.06 * (showsTakt ? Math.max(longest, taktMilliseconds) : longest)
  return {
    bars: cycles.map(({ sequence, milliseconds, overrun }) => ({ sequence, height: milliseconds / top, worst: milliseconds === longest, overrun })),
    takt: showsTakt ? taktMilliseconds / top : null,
  }
}
