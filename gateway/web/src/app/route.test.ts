import { describe, expect, it } from 'vitest'
import { formatRoute, parseRoute, type Route } from './route'

describe('parseRoute', () => {
  it('starts on the live page', () => expect(parseRoute('').page).toBe('live'))
  it('reads filters', () =>
    expect(parseRoute('#/results?station=a/b/c&verdict=NG&label=open')).toEqual({
      page: 'results',
      station: 'a/b/c',
      verdict: 'NG',
      label: 'open',
      resultId: undefined,
    }))
  it('ignores a verdict that does not exist', () => expect(parseRoute('#/results?verdict=MAYBE').verdict).toBeUndefined())
  it('survives a broken escape', () => expect(parseRoute('#/results/%E0%A4%A').resultId).toBe('%E0%A4%A'))
  it('says when a page does not exist', () => expect(parseRoute('#/elsewhere').page).toBe('missing'))
})

describe('formatRoute', () => {
  const routes: Route[] = [
    { page: 'live', station: '현장 1/라인/검사', hall: true },
    { page: 'results', verdict: 'UNKNOWN', label: 'pin-hole', resultId: 'boot/1-00000001', station: 'a/b/c' },
  ]
  it.each(routes)('comes back from the address: $page', (route) => expect(parseRoute(formatRoute(route))).toEqual(expect.objectContaining(route)))
})
