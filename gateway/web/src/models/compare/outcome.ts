import type { ComparedPart, Comparison } from '../../api/modelTypes'
import type { Result, Verdict } from '../../api/types'
import type { Evidence } from '../../picture/useEvidence'

/** 0–1 of the pictures judged so far on which both say the same; null before the first. */
export const agreementOf = ({ agreed, done }: Pick<Comparison, 'agreed' | 'done'>): number | null => (done > 0 ? agreed / done : null)

export interface VerdictPair {
  a: Verdict
  b: Verdict
  count: number
}

/** Which verdict became which, the most frequent first. */
export function countPairs(parts: readonly ComparedPart[]): VerdictPair[] {
  const pairs = new Map<string, VerdictPair>()
  for (const { a, b } of parts) {
    const key = `${a.verdict} ${b.verdict}`
    const pair = pairs.get(key) ?? { a: a.verdict, b: b.verdict, count: 0 }
    pairs.set(key, { ...pair, count: pair.count + 1 })
  }
  return [...pairs.values()].sort((one, other) => other.count - one.count)
}

/** The stored picture with what one of the two models found on it, in pixels of that very picture. */
export function asJudged(evidence: Evidence, judgement: ComparedPart['a']): Evidence {
  const { verdict, reason, detections } = judgement
  const size = evidence.picture ?? evidence.result
  const result: Result = { ...evidence.result, verdict, reason, detections, width: size.width, height: size.height, truth: null }
  return { ...evidence, result }
}
