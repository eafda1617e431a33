import { describe, expect, it } from 'vitest'
import type { WallStation } from '../api/types'
import { needsAttention, stationHealth } from './stationHealth'

const at = '2026-03-01T08:00:10Z'
const second = (value: number) => new Date(Date.parse('2026-03-01T08:00:00Z') + value * 1000).toISOString()

const part: NonNullable<WallStation['lastPart']> = {
  resultId: 'b-00000001',
  bootId: 'b',
  sequence: 1,
  partId: 'p',
  capturedAt: second(9.8),
  verdict: 'OK',
  reason: 'clean',
  labels: [],
  totalMs: 10,
}

const metrics: NonNullable<WallStation['metrics']> = {
  bootId: 'b',
  at: second(10),
  frames: 1,
  parts: 1,
  ok: 1,
  ng: 0,
  unknown: 0,
  dropped: 0,
  overruns: 0,
  published: 1,
  waiting: 0,
}

const running: WallStation = {
  station: 'a/b/c',
  status: 'online',
  since: second(0),
  detail: null,
  lastSeenAt: second(9.9),
  model: null,
  metrics,
  lastPart: part,
  partsPerMinute: 300,
}

const health = (change: Partial<WallStation> = {}, age = 100, connection: 'open' | 'closed' = 'open') =>
  stationHealth({ ...running, ...change }, at, age, connection)

describe('stationHealth', () => {
  it('trusts the verdict of a station that runs', () => expect(health()).toMatchObject({ level: 'good', judged: part }))
  it('shows no verdict of a station that is offline', () => expect(health({ status: 'offline' })).toMatchObject({ level: 'gone', judged: null }))
  it('shows no verdict of a station that says nothing any more', () =>
    expect(health({ lastSeenAt: second(4) })).toMatchObject({ level: 'gone', reason: 'silent', judged: null }))
  it('shows no verdict without the gateway', () => expect(health({}, 6_000, 'closed')).toMatchObject({ reason: 'unreachable', judged: null }))
  it('rides out a short loss of the gateway', () => expect(health({}, 2_000, 'closed').judged).not.toBeNull())
  it('still trusts a degraded station, and wants somebody there', () => {
    const degraded = health({ status: 'degraded' })
    expect(degraded.judged).toEqual(part)
    expect(needsAttention(degraded)).toBe(true)
  })
  it('wants somebody where results do not leave', () => expect(health({ metrics: { ...metrics, waiting: 21 } }).reason).toBe('waiting'))
  it('forgets the verdict when the line stands still', () => expect(health({ lastPart: { ...part, capturedAt: second(-1) } })).toMatchObject({ level: 'good', judged: null }))
  it('waits several parts on a slow line', () =>
    expect(health({ partsPerMinute: 6, lastPart: { ...part, capturedAt: second(-25) } }).judged).not.toBeNull())
  it('is not misled by a station whose clock is an hour off', () => {
    const hour = 3_600
    const off = { metrics: { ...metrics, at: second(10 + hour) }, lastPart: { ...part, capturedAt: second(9.8 + hour) } }
    expect(health(off).judged).not.toBeNull()
  })
})
