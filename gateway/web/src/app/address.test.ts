import { describe, expect, it } from 'vitest'
import { formatAddress, parseAddress, type Address } from './address'

describe('parseAddress', () => {
  it('knows no view where nothing stands', () => expect(parseAddress('')).toEqual({ view: '', path: [], query: {} }))
  it('takes view, levels and query apart', () =>
    expect(parseAddress('#/live/a/b/c?show=attention')).toEqual({ view: 'live', path: ['a', 'b', 'c'], query: { show: 'attention' } }))
  it('survives a broken escape', () => expect(parseAddress('#/history/%E0%A4%A').path).toEqual(['%E0%A4%A']))
})

describe('formatAddress', () => {
  const addresses: Address[] = [
    { view: 'live', path: ['현장 1', '라인', '검사'], query: { filter: 'a&b' } },
    { view: 'history', path: ['boot/1-00000001'], query: { station: 'a/b/c' } },
  ]
  it.each(addresses)('comes back: $view', (address) => expect(parseAddress(formatAddress(address))).toEqual(address))
  it('leaves out what is not given', () => expect(formatAddress({ view: 'live', path: [], query: { filter: '', show: undefined } })).toBe('#/live'))
})
