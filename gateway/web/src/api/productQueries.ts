import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

type Schemas = components['schemas']
export type Product = Schemas['Product']
export type RecipeContent = Schemas['RecipeContent']
export type RecipeRevision = Schemas['RecipeRevision']
export type Template = Schemas['Template']
export type Model = Schemas['ModelItem']
export type Deployment = Schemas['DeploymentItem']
export type DeploymentStation = Deployment['stations'][number]

const everySecond = 1_000
const everyFiveSeconds = 5_000

export const useProducts = () =>
  useQuery({ queryKey: ['products'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/products', { signal })), refetchInterval: everyFiveSeconds })

/** Every revision of a recipe, the newest first. */
export const useRecipes = (id: string) =>
  useQuery({
    queryKey: ['recipes', id],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/products/{id}/recipes', { params: { path: { id } }, signal })),
    refetchInterval: everyFiveSeconds,
  })

export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/templates', { signal })) })

export const useModels = () => useQuery({ queryKey: ['models'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models', { signal })) })

/** What a model package says of its labels; nothing without a package. */
export const useModelLabels = (sha256: string | null) =>
  useQuery({
    queryKey: ['model-card', sha256],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models/{sha256}/card', { params: { path: { sha256: sha256 ?? '' } }, signal })),
    select: ({ manifest }) => manifest.labels.filter((label) => !label.good),
    enabled: sha256 !== null,
    staleTime: Infinity,
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

/** Where a golden template comes from that is not stored yet. */
export type TemplateSource = { picture: Blob } | { resultId: string }

export function useAddTemplate() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (source: TemplateSource) =>
      'resultId' in source
        ? unwrap(await client.POST('/api/v1/templates/from-result/{resultId}', { params: { path: { resultId: source.resultId } } }))
        : unwrap(
            await client.POST('/api/v1/templates', {
              // The picture itself is the body; the description of the API has no word for bytes but string.
              body: source.picture as unknown as string,
              bodySerializer: (picture) => picture,
              headers: { 'Content-Type': source.picture.type || 'application/octet-stream' },
            }),
          ),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ['templates'] }),
  })
}

/** A deployment, followed until each of its stations is settled. */
export const useDeployment = (id: string) =>
  useQuery({
    queryKey: ['deployment', id],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/deployments/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data !== undefined && data.settled === data.stations.length ? false : everySecond),
  })

/** The newest, whatever was deployed. */
export const useDeployments = () =>
  useQuery({ queryKey: ['deployments'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/deployments', { signal })), refetchInterval: everyFiveSeconds })

export function useChangeOver(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ revision, stations }: { revision: number; stations: string[] }) =>
      unwrap(await client.POST('/api/v1/products/{id}/changeover', { params: { path: { id } }, body: { revision, stations, all: false } })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deployments'] }),
  })
}

/** Orders the stations of a deployment back; the answer is a deployment of its own. */
export function useRollBack() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => unwrap(await client.POST('/api/v1/deployments/{id}/rollback', { params: { path: { id } }, body: {} })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: ['deployments'] }),
  })
}

export const templateUrl = (sha256: string) => `/api/v1/templates/${sha256}`
