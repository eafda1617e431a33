import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { done, unwrap } from './answer'
import { client } from './client'
import type { Comparison, ComparisonRequest, Deployment, DeployRequest } from './modelTypes'

const everySecond = 1_000
const everyFiveSeconds = 5_000

const keys = { models: ['models'], deployments: ['deployments'], comparisons: ['comparisons'] } as const

/** Followed: which stations run a package changes while people look. */
export const useModels = () =>
  useQuery({ queryKey: keys.models, queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models', { signal })), refetchInterval: everyFiveSeconds })

export const useModelCard = (sha256: string) =>
  useQuery({
    queryKey: ['model-card', sha256],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/models/{sha256}/card', { params: { path: { sha256 } }, signal })),
    staleTime: Infinity,
  })

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

export const isUnderway = ({ settled, stations }: Deployment): boolean => settled < stations.length

/** The newest deployments; once a second while a station is still on its way. */
export const useDeployments = () =>
  useQuery({
    queryKey: keys.deployments,
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/deployments', { signal })),
    refetchInterval: ({ state }) => (state.data?.some(isUnderway) ? everySecond : everyFiveSeconds),
  })

export function useDeploy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (order: DeployRequest) => unwrap(await client.POST('/api/v1/deployments', { body: order })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.deployments }),
  })
}

export function useRollBack() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => unwrap(await client.POST('/api/v1/deployments/{id}/rollback', { params: { path: { id } }, body: {} })),
    networkMode: 'always',
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.deployments }),
  })
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

/** Golden templates, the newest first. */
export const useTemplates = () =>
  useQuery({ queryKey: ['templates'], queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/templates', { signal })) })
