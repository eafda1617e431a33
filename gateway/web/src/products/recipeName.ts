/** Product and revision as deployments and the recipes of stations are called after them, e.g. `board-a r3`; null for other names. */
export function recipeOf(title: string): { product: string; revision: number } | null {
  const [, product, revision] = /^(\S+) r(\d+)$/.exec(title) ?? []
  return product === undefined ? null : { product, revision: Number(revision) }
}
