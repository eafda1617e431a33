/** One part seen live. */
export interface Sighting {
  sequence: number
  capturedAt: number
  shownAt: number
}

/** Enough for a steady median, few enough to follow a changed line speed within seconds. */
export const cadenceWindow = 12

function median(values: number[]): number | null {
  if (values.length === 0) return null
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? 0
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2
}

function steps<T>(sightings: readonly Sighting[], measure: (earlier: Sighting, later: Sighting) => T): T[] {
  return sightings.slice(1).map((later, index) => measure(sightings[index] ?? later, later))
}

/** Median milliseconds from part to part on the line; not every part need be shown. Null before the second part. */
export function taktMilliseconds(sightings: readonly Sighting[]): number | null {
  const takts = steps(sightings, (a, b) => (b.capturedAt - a.capturedAt) / (b.sequence - a.sequence))
  return median(takts.filter((takt) => Number.isFinite(takt) && takt > 0))
}

/** Median milliseconds between two pictures on this page. Null before the second picture. */
export const pictureIntervalMilliseconds = (sightings: readonly Sighting[]): number | null =>
  median(steps(sightings, (a, b) => b.shownAt - a.shownAt))
