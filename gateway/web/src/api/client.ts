import createClient from 'openapi-fetch'
import { unwrap } from './answer'
import type { paths } from './schema'
import type { ReviewRequest } from './types'

export const client = createClient<paths>()

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? Optional<NonNullable<Q>> : never
type Optional<T> = { [K in keyof T]?: T[K] | undefined }

export type Grouping = NonNullable<Query<'/api/v1/quality/trend'>['by']>
export type ChartQuery = Query<'/api/v1/quality/p-chart'>
export type ThresholdQuery = Query<'/api/v1/quality/thresholds'> & { class: string }
export type ResultFilter = Query<'/api/v1/results'>
export type PictureFilter = Query<'/api/v1/results/export/pictures/count'>
export type StatisticsScope = Query<'/api/v1/statistics'>

/** Leaves out what is undefined, so that it does not appear in the address. */
function given<T extends object>(values: T) {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>
  }
}

export const api = {
  stations: async (signal: AbortSignal) => unwrap(await client.GET('/api/v1/stations', { signal })),
  results: async (filter: ResultFilter, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/results', { params: { query: given(filter) }, signal })),
  result: async (resultId: string, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/results/{resultId}', { params: { path: { resultId } }, signal })),
  defectMap: async (station: string, signal: AbortSignal) => {
    const [site = '', line = '', name = ''] = station.split('/')
    return unwrap(await client.GET('/api/v1/stations/{site}/{line}/{name}/defect-map', { params: { path: { site, line, name } }, signal }))
  },
  statistics: async (scope: StatisticsScope, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/statistics', { params: { query: given(scope) }, signal })),
  resultCount: async (filter: ResultFilter, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/results/count', { params: { query: given(filter) }, signal })),
  exportedPictures: async (filter: PictureFilter, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/results/export/pictures/count', { params: { query: given(filter) }, signal })),
  choices: async (signal: AbortSignal) => unwrap(await client.GET('/api/v1/results/choices', { signal })),
  reviews: async (resultId: string, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/results/{resultId}/reviews', { params: { path: { resultId } }, signal })),
  review: async (resultId: string, review: ReviewRequest) =>
    unwrap(await client.POST('/api/v1/results/{resultId}/reviews', { params: { path: { resultId } }, body: review })),
  qualitySummary: async (filter: ResultFilter, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/quality/summary', { params: { query: given(filter) }, signal })),
  pareto: async (filter: ResultFilter, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/quality/pareto', { params: { query: given(filter) }, signal })),
  trend: async (query: Query<'/api/v1/quality/trend'>, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/quality/trend', { params: { query: given(query) }, signal })),
  pChart: async (query: ChartQuery, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/quality/p-chart', { params: { query: given(query) }, signal })),
  thresholds: async (query: ThresholdQuery, signal: AbortSignal) =>
    unwrap(await client.GET('/api/v1/quality/thresholds', { params: { query: { ...given(query), class: query.class } }, signal })),
}
