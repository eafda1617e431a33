/** Levels of each wire over the last messages, the newest last. */
export type WireHistory = ReadonlyMap<number, readonly boolean[]>

/** Five seconds at the usual twelve messages a second. */
export const keptSamples = 60

export const remember = (history: WireHistory, wires: readonly { pin: number; isHigh: boolean }[]): WireHistory =>
  new Map(wires.map(({ pin, isHigh }) => [pin, [...(history.get(pin) ?? []).slice(1 - keptSamples), isHigh]]))

/** The levels as the line of an oscilloscope: an SVG path of `width` × `height`, the newest at the right edge. */
export function tracePath(levels: readonly boolean[], width: number, height: number): string {
  const step = width / keptSamples
  const left = width - levels.length * step
  const y = (isHigh: boolean) => (isHigh ? 1 : height - 1)
  return levels
    .map((isHigh, i) => `${i === 0 ? 'M' : 'L'}${round(left + i * step)} ${y(isHigh)}H${round(left + (i + 1) * step)}`)
    .join('')
}

const round = (value: number) => Math.round(value * 10) / 10
