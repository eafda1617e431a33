import { useMutation, useQuery, useQueryClient, type QueryClient } from '@tanstack/react-query'
import { unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

type Schemas = components['schemas']

/** An order to stations: a model, a recipe, or what they had before. */
export type Deployment = Schemas['DeploymentItem']
/** How far one station is with an order. */
export type DeploymentStation = Schemas['DeploymentStationItem']
export type DeployRequest = Schemas['DeployRequest']
export type SwapSettings = Schemas['SwapSettings']
export type SwapStep = Schemas['SwapStep']

const everySecond = 1_000
const everyFiveSeconds = 5_000
const deploymentsKey = ['deployments']

const ordered = (queries: QueryClient) => queries.invalidateQueries({ queryKey: deploymentsKey })

const isUnderway = ({ settled, stations }: Deployment): boolean => settled < stations.length

/** The newest deployments; once a second while a station is still on its way. */
export const useDeployments = () =>
  useQuery({
    queryKey: deploymentsKey,
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/deployments', { signal })),
    refetchInterval: ({ state }) => (state.data?.some(isUnderway) ? everySecond : everyFiveSeconds),
  })

/** A deployment, followed until each of its stations is settled. */
export const useDeployment = (id: string) =>
  useQuery({
    queryKey: [...deploymentsKey, id],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/deployments/{id}', { params: { path: { id } }, signal })),
    refetchInterval: ({ state: { data } }) => (data === undefined || isUnderway(data) ? everySecond : false),
  })

export function useDeploy() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (order: DeployRequest) => unwrap(await client.POST('/api/v1/deployments', { body: order })),
    networkMode: 'always',
    onSuccess: () => ordered(queries),
  })
}

/** Orders stations to inspect by a recipe of this product. */
export function useChangeOver(product: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ revision, stations }: { revision: number; stations: string[] }) =>
      unwrap(await client.POST('/api/v1/products/{id}/changeover', { params: { path: { id: product } }, body: { revision, stations, all: false } })),
    networkMode: 'always',
    onSuccess: () => ordered(queries),
  })
}

/** Orders the stations of a deployment back; the answer is a deployment of its own. */
export function useRollBack() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (id: string) => unwrap(await client.POST('/api/v1/deployments/{id}/rollback', { params: { path: { id } }, body: {} })),
    networkMode: 'always',
    onSuccess: () => ordered(queries),
  })
}
