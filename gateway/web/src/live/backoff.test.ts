import { describe, expect, it } from 'vitest'
import { reconnectDelay } from './backoff'

describe('reconnectDelay', () => {
  it('doubles', () => expect([0, 1, 2].map((attempt) => reconnectDelay(attempt, 1))).toEqual([500, 1_000, 2_000]))
  it('stays below ten seconds', () => expect(reconnectDelay(40, 1)).toBe(10_000))
  it('spreads by half', () => expect(reconnectDelay(0, 0)).toBe(250))
})
