import { formatAddress, type Address } from '../app/address'

export const modelsId = 'models'

/** What the models view shows: everything that a link should bring back. */
export type ModelsRoute =
  | { page: 'packages'; sha256?: string | undefined }
  | { page: 'deployments'; id?: string | undefined }
  | { page: 'compare'; id?: string | undefined; resultId?: string | undefined; all?: boolean | undefined; a?: string | undefined }

export type CompareRoute = Extract<ModelsRoute, { page: 'compare' }>

export function readModelsRoute({ path: [page, id, resultId], query }: Address): ModelsRoute {
  if (page === 'deployments') return { page, id }
  if (page === 'compare') return { page, id, resultId, all: query.all === 'true' || undefined, a: query.a }
  return { page: 'packages', sha256: page === 'packages' ? id : undefined }
}

const given = (...levels: (string | undefined)[]) => levels.filter((level) => level !== undefined)

export function modelsAddress(route: ModelsRoute): Address {
  if (route.page === 'packages') return { view: modelsId, path: route.sha256 === undefined ? [] : [route.page, route.sha256], query: {} }
  if (route.page === 'deployments') return { view: modelsId, path: given(route.page, route.id), query: {} }
  return { view: modelsId, path: given(route.page, route.id, route.resultId), query: { all: route.all ? 'true' : undefined, a: route.a } }
}

export const modelsLink = (route: ModelsRoute): string => formatAddress(modelsAddress(route))
