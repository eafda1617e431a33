import { expect, test } from 'vitest'
import { keptSamples, remember, tracePath, type WireHistory } from './wireHistory'

test('the newest levels are kept, the oldest go', () => {
  let history: WireHistory = new Map()
  for (let i = 0; i < keptSamples + 5; i++) history = remember(history, [{ pin: 17, isHigh: i >= keptSamples }])
  const levels = history.get(17) ?? []
  expect(levels).toHaveLength(keptSamples)
  expect(levels.filter(Boolean)).toHaveLength(5)
  expect(levels.at(-1)).toBe(true)
})

test('a wire that is gone is forgotten', () => {
  const history = remember(new Map([[5, [true]]]), [{ pin: 6, isHigh: false }])
  expect([...history.keys()]).toEqual([6])
})

test('a trace steps at each change and ends at the right edge', () => {
  expect(tracePath([false, true], keptSamples, 10)).toBe('M58 9H59L59 1H60')
})
