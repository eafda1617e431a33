import { expect, test } from 'vitest'
import { parseAddress } from '../app/address'
import { benchLink, readBenchRoute } from './benchRoute'

test('a link to a bench names its station, and is read back', () => {
  const link = benchLink('lab/line 1/station1')
  expect(link).toBe('#/bench/lab/line%201/station1')
  expect(readBenchRoute(parseAddress(link))).toBe('lab/line 1/station1')
})

test('an address without a whole station names none', () => {
  expect(readBenchRoute(parseAddress('#/bench/lab'))).toBeUndefined()
})
