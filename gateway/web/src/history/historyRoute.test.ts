import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { historyLink, readHistoryRoute, type HistoryRoute } from './historyRoute'

const read = (hash: string) => readHistoryRoute(parseAddress(hash))

describe('readHistoryRoute', () => {
  it('reads filters', () =>
    expect(read('#/history?station=a/b/c&verdict=NG&label=open')).toEqual({ station: 'a/b/c', verdict: 'NG', label: 'open', resultId: undefined }))
  it('ignores a verdict that does not exist', () => expect(read('#/history?verdict=MAYBE').verdict).toBeUndefined())
})

describe('historyLink', () => {
  it('comes back from the address', () => {
    const route: HistoryRoute = { verdict: 'UNKNOWN', label: 'pin-hole', resultId: 'boot/1-00000001', station: 'a/b/c' }
    expect(read(historyLink(route))).toEqual(route)
  })
})
