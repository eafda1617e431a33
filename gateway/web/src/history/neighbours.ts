interface Neighbours {
  newer: string | null
  older: string | null
}

/** The results before and after the opened one in a list that has the newest first. */
export function neighbours(results: readonly { resultId: string }[], opened: string | undefined): Neighbours {
  // Nothing opened: either way begins at the newest.
  const newest = results[0]?.resultId ?? null
  if (opened === undefined) return { newer: newest, older: newest }
  const place = results.findIndex(({ resultId }) => resultId === opened)
  if (place < 0) return { newer: null, older: null }
  return { newer: results[place - 1]?.resultId ?? null, older: results[place + 1]?.resultId ?? null }
}
