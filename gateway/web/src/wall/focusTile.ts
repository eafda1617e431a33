/** Moves the focus so many tiles on; to the first where none has it. */
export function focusTile(list: HTMLElement | null, by: number) {
  const tiles = [...(list?.querySelectorAll<HTMLElement>('a') ?? [])]
  const current = tiles.findIndex((tile) => tile === document.activeElement)
  const next = current < 0 ? 0 : current + by
  tiles[next]?.focus()
}
