/** The speeds to choose from, as multiples of the usual one. */
export const speeds = [0.25, 0.5, 1, 2, 4] as const

/** Those that the belt can run at. */
export const speedsUpTo = (most: number): readonly number[] => speeds.filter((factor) => factor <= most)

/** The next faster (`by` 1) or slower (-1) of them; the last one stays. */
export function speedAfter(now: number, by: number, most: number): number {
  const possible = speedsUpTo(most)
  const place = possible.findIndex((factor) => factor >= now)
  return possible[Math.min(Math.max((place < 0 ? possible.length - 1 : place) + by, 0), possible.length - 1)] ?? now
}
