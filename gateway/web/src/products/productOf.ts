import type { Product } from '../api/productQueries'
import type { Station } from '../api/types'
import { recipeOf } from './recipeName'

/** The product that results of a scope are of: the one of the stations in it, where all of them inspect the same; undefined where a person has to say. */
export function productOf(products: readonly Pick<Product, 'id'>[], stations: readonly Pick<Station, 'station' | 'recipe'>[], station: string | undefined): string | undefined {
  if (products.length === 1) return products[0]?.id
  const inspected = new Set(stations.filter((known) => station === undefined || known.station === station).map(({ recipe }) => (recipe ? recipeOf(recipe.name)?.product : undefined)))
  const [only] = inspected
  return inspected.size === 1 && products.some(({ id }) => id === only) ? only : undefined
}
