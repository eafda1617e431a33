import type { Verdict } from '../api/types'

/** What a person's verdict makes of the machine's; an undetermined part is always corrected. */
export const reviewOutcome = (machine: Verdict, person: Verdict): 'confirmed' | 'corrected' => (machine === person ? 'confirmed' : 'corrected')

interface Reviewable {
  detections: readonly { label: string; score: number }[]
  reviewedLabel: string | null
}

/** The type that is offered first: what a person named last, else the machine's strongest; empty: none. */
export function suggestedLabel({ detections, reviewedLabel }: Reviewable): string {
  const strongest = detections.toSorted((a, b) => b.score - a.score)[0]
  return reviewedLabel ?? strongest?.label ?? ''
}
