import createClient from 'openapi-fetch'
import type { paths } from './schema'

const client = createClient<paths>()

/** A request that the gateway answered with an error. */
export class ApiError extends Error {
  readonly status: number

  constructor(status: number, detail: string) {
    super(detail)
    this.status = status
  }
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

function unwrap<T>({ data, response }: Answer<T>): T {
  if (data === undefined) throw new ApiError(response.status, `${response.status} ${response.statusText}`)
  return data
}

type Query<Path extends keyof paths> = paths[Path] extends { get: { parameters: { query?: infer Q } } } ? Optional<NonNullable<Q>> : never
type Optional<T> = { [K in keyof T]?: T[K] | undefined }

export type ResultFilter = Query<'/api/v1/results'>
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
}
