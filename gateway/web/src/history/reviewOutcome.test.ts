import { describe, expect, it } from 'vitest'
import { reviewOutcome, suggestedLabel } from './reviewOutcome'

describe('reviewOutcome', () => {
  it('confirms the same verdict', () => expect(reviewOutcome('NG', 'NG')).toBe('confirmed'))
  it('corrects another', () => expect(reviewOutcome('NG', 'OK')).toBe('corrected'))
  it('corrects where the machine did not know', () => expect(reviewOutcome('UNKNOWN', 'NG')).toBe('corrected'))
})

describe('suggestedLabel', () => {
  const detections = [
    { label: 'spur', score: 0.6 },
    { label: 'open', score: 0.9 },
  ]
  it('begins with the strongest detection', () => expect(suggestedLabel({ detections, reviewedLabel: null })).toBe('open'))
  it('keeps what a person named', () => expect(suggestedLabel({ detections, reviewedLabel: 'short' })).toBe('short'))
  it('suggests nothing where nothing was found', () => expect(suggestedLabel({ detections: [], reviewedLabel: null })).toBe(''))
})
