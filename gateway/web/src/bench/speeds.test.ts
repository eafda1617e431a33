import { expect, test } from 'vitest'
import { speedAfter, speedsUpTo } from './speeds'

test('one step faster or slower, and not beyond the ends', () => {
  expect(speedAfter(1, 1, 4)).toBe(2)
  expect(speedAfter(1, -1, 4)).toBe(0.5)
  expect(speedAfter(4, 1, 4)).toBe(4)
  expect(speedAfter(0.25, -1, 4)).toBe(0.25)
})

test('a belt that can do no more offers no more', () => {
  expect(speedsUpTo(3.8)).toEqual([0.25, 0.5, 1, 2])
  expect(speedAfter(2, 1, 3.8)).toBe(2)
})
