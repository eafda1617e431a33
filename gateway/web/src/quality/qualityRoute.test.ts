import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { qualityLink, readQualityRoute, type QualityRoute } from './qualityRoute'

const read = (hash: string) => readQualityRoute(parseAddress(hash))

describe('readQualityRoute', () => {
  it('comes back from the address', () => {
    const route: QualityRoute = { scope: { station: 'a/b/c', lot: 'L 7' }, by: 'week', counting: 'actual', rules: 'nelson', threshold: 'open' }
    expect(read(qualityLink(route))).toEqual(route)
  })
  it('starts with everything', () =>
    expect(read('#/quality')).toEqual({ scope: {}, by: undefined, counting: 'rejected', rules: 'western-electric', threshold: undefined }))
  it('ignores what does not exist', () => expect(read('#/quality?by=year&rules=mine&counting=all')).toEqual(read('#/quality')))
  it('leaves out of its scope what would bend a rate', () => expect(read('#/quality?verdict=NG&minScore=0.5').scope).toEqual({}))
})
