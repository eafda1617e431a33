import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { done, unwrap } from './answer'
import { client } from './client'
import type { Comparison, ComparisonRequest } from './modelTypes'

const everySecond = 1_000
const everyFiveSeconds = 5_000

const keys = { models: ['models'], comparisons: ['comparisons'] } as const

/** Followed: which stations run a package changes while people look. */
export const useModels = () =>
  useQuery({ queryKey: keys.models, queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models', { signal })), refetchInterval: everyFiveSeconds })

const cardOf = (sha256: string) =>
  queryOptions({
    queryKey: ['model-card', sha256],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models/{sha256}/card', { params: { path: { sha256 } }, signal })),
    staleTime: Infinity,
  })

export const useModelCard = (sha256: string) => useQuery(cardOf(sha256))

/** What a model package says of its labels; nothing without a package. */
export const useModelLabels = (sha256: string | null) =>
  useQuery({ ...cardOf(sha256 ?? ''), select: ({ manifest }) => manifest.labels.filter((label) => !label.good), enabled: sha256 !== null })

export function useRemoveModel() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (sha256: string) => done(await client.DELETE('/api/v1/models/{sha256}', { params: { path: { sha256 } } })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.models }),
  })
}

/** After something new came in. */
export function useModelsChanged() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: keys.models })
}

export const isRunning = ({ state }: Comparison): boolean => state === 'waiting' || state === 'running'

export const useComparisons = () =>
  useQuery({
    queryKey: keys.comparisons,
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/comparisons', { signal })),
    refetchInterval: ({ state }) => (state.data?.some(isRunning) ? everySecond : everyFiveSeconds),
  })

/** A comparison with the parts on which the two disagree; with `all`, with every part. Followed while it runs. */
export const useComparison = (id: string, all: boolean) =>
  useQuery({
    queryKey: [...keys.comparisons, id, all],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/comparisons/{id}', { params: { path: { id }, query: { all } }, signal })),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data.comparison) ? everySecond : false),
  })

export function useCompare() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (request: ComparisonRequest) => unwrap(await client.POST('/api/v1/comparisons', { body: request })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.comparisons }),
  })
}

export function useCancelComparison() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => done(await client.DELETE('/api/v1/comparisons/{id}', { params: { path: { id } } })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.comparisons }),
  })
}

/** For good. */
export function useRemoveComparison() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => done(await client.DELETE('/api/v1/comparisons/{id}', { params: { path: { id }, query: { remove: true } } })),
    networkMode: 'always',
    onSuccess: (_, id) => {
      queries.removeQueries({ queryKey: [...keys.comparisons, id] })
      return queries.invalidateQueries({ queryKey: keys.comparisons, exact: true })
    },
  })
}
