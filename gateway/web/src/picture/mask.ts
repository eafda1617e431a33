import type { Detection } from '../api/types'

export type Mask = NonNullable<Detection['mask']>

/** A finer grid than any model gives; beyond it a message is not worth its memory. */
const mostCells = 4_000_000

/** One byte a cell, row by row: 1 inside the shape. Null where the run lengths are not those of the grid. */
export function maskCells({ columns, rows, runs }: Mask): Uint8Array | null {
  const count = columns * rows
  if (!Number.isInteger(count) || count <= 0 || count > mostCells) return null
  const cells = new Uint8Array(count)
  let cell = 0
  let inside = 0
  for (const run of runs) {
    if (run < 0 || cell + run > count) return null
    if (inside === 1) cells.fill(1, cell, cell + run)
    cell += run
    inside = 1 - inside
  }
  return cell === count ? cells : null
}

/** Whether the cell lies inside and has a neighbour, or the grid's edge, outside. */
export function isEdge(cells: Uint8Array, columns: number, index: number): boolean {
  if (cells[index] !== 1) return false
  const column = index % columns
  return (
    column === 0 || column === columns - 1 || cells[index - 1] !== 1 || cells[index + 1] !== 1 || cells[index - columns] !== 1 || cells[index + columns] !== 1
  )
}
