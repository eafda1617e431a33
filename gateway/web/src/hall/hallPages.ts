export interface HallPage<T> {
  shown: T[]
  page: number
  pages: number
}

/** Which of the tiles stand on the screen, where so many fit, after so many turns. Every tile has its turn. */
export function hallPage<T>(tiles: readonly T[], perPage: number, turn: number): HallPage<T> {
  const pages = Math.max(1, Math.ceil(tiles.length / Math.max(1, perPage)))
  const page = turn % pages
  // Pages equally full: 7 stations are shown as 4 and 3, not as 6 and 1.
  const each = Math.ceil(tiles.length / pages)
  return { shown: tiles.slice(page * each, (page + 1) * each), page: page + 1, pages }
}
