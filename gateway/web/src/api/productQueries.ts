import { skipToken, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type Product = Schemas['Product']
export type RecipeContent = Schemas['RecipeContent']
export type RecipeRevision = Schemas['RecipeRevision']

const everyFiveSeconds = 5_000

export const useProducts = () =>
  useQuery({ queryKey: ['products'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/products', { signal })), refetchInterval: everyFiveSeconds })

/** Every revision of a product's recipe, the newest first; none while no product is named. */
export const useRecipes = (id: string | null) =>
  useQuery({
    queryKey: ['recipes', id],
    queryFn: id === null ? skipToken : async ({ signal }) => unwrap(await client.GET('/api/v1/products/{id}/recipes', { params: { path: { id } }, signal })),
    refetchInterval: everyFiveSeconds,
  })

/** Adds a product, or gives it another title. */
export function useSaveProduct() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ id, title }: { id: string; title: string }) =>
      unwrap(await client.PUT('/api/v1/products/{id}', { params: { path: { id } }, body: { title } })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ['products'] }),
  })
}

export function useSaveRecipe(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ recipe, comment }: { recipe: RecipeContent; comment: string }) =>
      unwrap(await client.POST('/api/v1/products/{id}/recipes', { params: { path: { id } }, body: { recipe, comment: comment || null } })),
    networkMode: 'always',
    onSuccess: async (saved) => {
      queries.setQueryData<RecipeRevision[]>(['recipes', id], (known) => known && [saved, ...known.filter(({ revision }) => revision !== saved.revision)])
      await queries.invalidateQueries({ queryKey: ['products'] })
    },
  })
}
