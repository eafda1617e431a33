import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { modelsLink, readModelsRoute, type ModelsRoute } from './modelsRoute'

describe('modelsRoute', () => {
  it.each<ModelsRoute>([
    { page: 'packages', sha256: 'ab12' },
    { page: 'deployments', id: '7' },
    { page: 'compare', id: '7', resultId: 'b3f1-00000042', all: true, a: undefined },
    { page: 'compare', id: undefined, resultId: undefined, all: undefined, a: 'ab12' },
  ])('comes back from a link: $page', (route) => expect(readModelsRoute(parseAddress(modelsLink(route)))).toEqual(route))

  it('shows the packages where a level is unknown', () => expect(readModelsRoute(parseAddress('#/models/nonsense/x'))).toEqual({ page: 'packages' }))
})
