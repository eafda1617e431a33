import { useRecipes, type RecipeContent } from '../api/productQueries'
import { recipeOf } from '../products/recipeName'

interface RecipeThen {
  product: string
  revision: number
  content: RecipeContent
}

/** The recipe that judged a part, as it was then: revisions never change. Null for one that is not of a product here, and until it is read. */
export function useRecipeThen(name: string): RecipeThen | null {
  const known = recipeOf(name)
  const { data } = useRecipes(known?.product ?? null)
  const content = data?.find(({ revision }) => revision === known?.revision)?.content
  return known && content ? { ...known, content } : null
}
