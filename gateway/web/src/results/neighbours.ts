interface Neighbours {
  newer: string | null
  older: string | null
}

/** The results before and after the opened one in a list that has the newest first. */
export function neighbours(results: readonly { resultId: string }[], opened: string | undefined): Neighbours {
  const place = results.findIndex(({ resultId }) => resultId === opened)
  // Nothing opened: forward opens the newest.
  if (place < 0) return { newer: null, older: opened === undefined ? (results[0]?.resultId ?? null) : null }
  return { newer: results[place - 1]?.resultId ?? null, older: results[place + 1]?.resultId ?? null }
}
