import type { DefectMap } from '../api/types'

export const mostOf = (map: DefectMap): number => map.cells.reduce((most, count) => Math.max(most, count), 0)

/** In which third of the height and of the width most defects lie. */
export function densestPlace({ cells, columns, rows }: DefectMap): { row: 0 | 1 | 2; column: 0 | 1 | 2 } {
  const sums = Array.from({ length: 9 }, () => 0)
  cells.forEach((count, index) => {
    const third = Math.floor((3 * Math.floor(index / columns)) / rows) * 3 + Math.floor((3 * (index % columns)) / columns)
    sums[third] = (sums[third] ?? 0) + count
  })
  const densest = sums.indexOf(Math.max(...sums))
  return { row: Math.floor(densest / 3) as 0 | 1 | 2, column: (densest % 3) as 0 | 1 | 2 }
}
