import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { fileLink, readPartFilter, writePartFilter, type PartFilter } from './partFilter'

const read = (query: string) => readPartFilter(parseAddress(`#/history?${query}`).query)

describe('readPartFilter', () => {
  it('comes back from what is written', () => {
    const filter: PartFilter = {
      station: 'a/b/c',
      from: '2026-11-21T00:00:00.000Z',
      to: '2026-11-22T00:00:00.000Z',
      model: 'm@1.0.0',
      lot: '로트 7',
      product: 'board-a',
      verdict: 'NG',
      label: 'open',
      minScore: 0,
      maxScore: 0.75,
      reviewed: false,
      finding: 'escape',
    }
    expect(readPartFilter(writePartFilter(filter))).toEqual(filter)
  })
  it.each(['from=yesterday', 'minScore=2', 'maxScore=-1', 'maxScore=', 'reviewed=maybe', 'finding=wrong', 'verdict=ok'])('leaves out what cannot be: %s', (query) =>
    expect(Object.values(read(query)).every((value) => value === undefined)).toBe(true))
  it('knows a time with an offset', () => expect(read('from=2026-11-21T09:00:00%2B09:00').from).toBe('2026-11-21T00:00:00.000Z'))
})

describe('fileLink', () => {
  it('carries the filter and leaves out what is not given', () =>
    expect(fileLink('/api/x', { station: 'a/b/c', reviewed: false }, { lang: 'ko' })).toBe('/api/x?station=a%2Fb%2Fc&reviewed=false&lang=ko'))
})
