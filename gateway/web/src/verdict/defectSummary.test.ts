import { describe, expect, it } from 'vitest'
import { defectSummary } from './defectSummary'

const found = (label: string) => ({ label, score: 0.9, box: [0, 0, 1, 1] })

describe('defectSummary', () => {
  it('counts the types, most frequent first', () =>
    expect(defectSummary({ verdict: 'NG', reason: 'defects', detections: [found('pin-hole'), found('open'), found('open')] }, 'ko')).toBe(
      '단선 2 · 핀홀',
    ))
  it('says why nothing could be judged', () =>
    expect(defectSummary({ verdict: 'UNKNOWN', reason: 'not-registered', detections: [] }, 'en')).toBe(
      'Could not be aligned with the golden template',
    ))
  it('does not name weak detections of a good part', () =>
    expect(defectSummary({ verdict: 'OK', reason: 'clean', detections: [found('open')] }, 'ko')).toBe('결함 없음'))
})
