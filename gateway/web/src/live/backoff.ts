const firstMilliseconds = 500
const mostMilliseconds = 10_000

/** Pause before reconnection attempt 0, 1, 2 …: doubling, then constant, spread by `random` (0–1) so that many pages do not return at once. */
export function reconnectDelay(attempt: number, random: number): number {
  const whole = Math.min(mostMilliseconds, firstMilliseconds * 2 ** attempt)
  return whole * (0.5 + random / 2)
}
