/**
 * From nothing to most, dark violet over red and orange to light yellow: lightness rises all the way, so that it reads without colour too
 * (stops of the map "inferno" by van der Walt and Smith, in the public domain).
 */
const stops = [
  [0, 0, 4],
  [87, 16, 110],
  [188, 55, 84],
  [249, 142, 9],
  [252, 255, 164],
] as const

const leastOpacity = 0.35
const mostOpacity = 0.85

/** Red, green, blue and opacity (0–255) of a share (0–1) of the most frequent place; nothing is transparent. */
export function heatColour(share: number): [number, number, number, number] {
  if (!(share > 0)) return [0, 0, 0, 0]
  const place = Math.min(1, share) * (stops.length - 1)
  const below = Math.min(stops.length - 2, Math.floor(place))
  const low = stops[below] ?? stops[0]
  const high = stops[below + 1] ?? low
  const between = (channel: 0 | 1 | 2) => Math.round(low[channel] + (high[channel] - low[channel]) * (place - below))
  return [between(0), between(1), between(2), Math.round(255 * (leastOpacity + (mostOpacity - leastOpacity) * Math.min(1, share)))]
}
