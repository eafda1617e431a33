import { describe, expect, it } from 'vitest'
import { staleness, type LiveCondition } from './staleness'

const fresh: LiveCondition = {
  now: 100_000,
  connection: 'open',
  connectionSince: 50_000,
  station: { status: 'online', since: 40_000 },
  lastShownAt: 99_500,
  intervalMilliseconds: 200,
}

describe('staleness', () => {
  it('trusts a young picture of an online station', () => expect(staleness(fresh)).toBeNull())
  it('trusts a degraded station that still inspects', () =>
    expect(staleness({ ...fresh, station: { status: 'degraded', since: null } })).toBeNull())
  it('trusts no picture after three silent seconds', () =>
    expect(staleness({ ...fresh, lastShownAt: 96_999 })).toEqual({ reason: 'no-frames', forMilliseconds: 3_001 }))
  it('waits several cycles on a slow line', () => {
    expect(staleness({ ...fresh, lastShownAt: 62_000, intervalMilliseconds: 10_000 })).toBeNull()
    expect(staleness({ ...fresh, lastShownAt: 59_000, intervalMilliseconds: 10_000 })?.reason).toBe('no-frames')
  })
  it('never shows the last verdict once the connection is lost', () =>
    expect(staleness({ ...fresh, connection: 'closed', connectionSince: 99_900 })).toEqual({ reason: 'gateway', forMilliseconds: 500 }))
  it('names an offline station before the missing pictures', () =>
    expect(staleness({ ...fresh, station: { status: 'offline', since: 90_000 }, lastShownAt: null })).toEqual({
      reason: 'offline',
      forMilliseconds: 10_000,
    }))
  it('does not trust a station that is starting', () =>
    expect(staleness({ ...fresh, station: { status: 'starting', since: null } })?.reason).toBe('starting'))
  it('does not trust a station that nobody knows', () => expect(staleness({ ...fresh, station: null })?.reason).toBe('no-station'))
  it('shows no negative time when clocks differ', () =>
    expect(staleness({ ...fresh, station: { status: 'offline', since: 200_000 }, lastShownAt: null })?.forMilliseconds).toBe(0))
})
