/** Product and revision of a changeover, as a deployment is called after it, e.g. `board-a r3`; null for a deployment of another kind. */
export function recipeOf(title: string): { product: string; revision: number } | null {
  const [, product, revision] = /^(\S+) r(\d+)$/.exec(title) ?? []
  return product === undefined ? null : { product, revision: Number(revision) }
}
