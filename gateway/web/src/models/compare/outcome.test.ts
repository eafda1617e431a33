import { describe, expect, it } from 'vitest'
import type { ComparedPart } from '../../api/modelTypes'
import type { Result, Verdict } from '../../api/types'
import { agreementOf, asJudged, countPairs } from './outcome'

const judgement = (verdict: Verdict): ComparedPart['a'] => ({ verdict, reason: 'clean', detail: null, detections: [], milliseconds: 1 })
const part = (a: Verdict, b: Verdict): ComparedPart => ({ station: 's', resultId: 'r', evidenceUrl: '/x', a: judgement(a), b: judgement(b) })

describe('agreementOf', () => {
  it('is a share of what is judged so far', () => expect(agreementOf({ agreed: 3, done: 4 })).toBe(0.75))
  it('is nothing before the first picture', () => expect(agreementOf({ agreed: 0, done: 0 })).toBeNull())
})

describe('countPairs', () => {
  it('says the most frequent change first', () =>
    expect(countPairs([part('OK', 'NG'), part('NG', 'OK'), part('NG', 'OK')])).toEqual([
      { a: 'NG', b: 'OK', count: 2 },
      { a: 'OK', b: 'NG', count: 1 },
    ]))
})

describe('asJudged', () => {
  const stored = { verdict: 'NG', width: 1280, height: 960, detections: [] } as unknown as Result
  it('takes the size of the picture, in which the boxes are measured', () =>
    expect(asJudged({ result: stored, picture: { width: 640, height: 480 } as ImageBitmap, failed: false }, judgement('OK')).result).toMatchObject({ verdict: 'OK', width: 640, height: 480 }))
  it('keeps the stored size until the picture is there', () => expect(asJudged({ result: stored, picture: null, failed: false }, judgement('OK')).result.width).toBe(1280))
})
