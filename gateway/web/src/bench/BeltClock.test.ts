import { expect, test } from 'vitest'
import { BeltClock } from './BeltClock'

const at = (positionMillimetres: number, speedMillimetresPerSecond = 500) => ({ positionMillimetres, speedMillimetresPerSecond })

test('between two messages the belt moves on at its speed', () => {
  const clock = new BeltClock()
  clock.tell(at(100), 1_000)
  expect(clock.positionAt(1_040)).toBe(120)
})

test('a message that comes a little late moves the belt by a part of the difference', () => {
  const clock = new BeltClock()
  clock.tell(at(0), 0)
  clock.tell(at(40), 100)
  expect(clock.positionAt(100)).toBe(47.5)
})

test('a stopped belt stands where it was told to', () => {
  const clock = new BeltClock()
  clock.tell(at(0), 0)
  clock.tell(at(44, 0), 100)
  expect(clock.positionAt(5_000)).toBe(44)
})

test('a belt that jumps is somewhere else', () => {
  const clock = new BeltClock()
  clock.tell(at(10_000), 0)
  clock.tell(at(3), 100)
  expect(clock.positionAt(100)).toBe(3)
})

test('without news it does not run away', () => {
  const clock = new BeltClock()
  clock.tell(at(0), 0)
  expect(clock.positionAt(60_000)).toBe(250)
})
