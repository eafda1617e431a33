import type { ComparisonRequest, Model } from '../../api/modelTypes'
import type { PartFilter } from '../../filter/partFilter'

/** What is to be compared on which pictures, as people fill it in. */
export interface CompareForm {
  /** Digest and precision; empty: not chosen, as it runs. */
  a: string
  b: string
  precisionA: string
  precisionB: string
  golden: string
  limit: string
  scope: Pick<PartFilter, 'station' | 'from' | 'to'>
}

export const mostPictures = 2000

export type Missing = 'needTwo' | 'wrongLimit'

/** The request, or the first thing that is missing. */
export function requestOf(form: CompareForm, models: readonly Model[]): ComparisonRequest | Missing {
  const chosen = [form.a, form.b].map((sha256) => models.find((model) => model.sha256 === sha256))
  if (chosen.some((model) => model === undefined)) return 'needTwo'
  const limit = Number(form.limit || NaN)
  if (!Number.isInteger(limit) || limit < 1 || limit > mostPictures) return 'wrongLimit'
  const { station = null, from = null, to = null } = form.scope
  return { a: form.a, b: form.b, precisionA: form.precisionA || null, precisionB: form.precisionB || null, goldenSha256: form.golden || null, station, from, to, limit }
}

/** Whether one of the two looks at a golden template. */
export const needsGolden = ({ a, b }: Pick<CompareForm, 'a' | 'b'>, models: readonly Model[]): boolean =>
  models.some((model) => model.task === 'compare' && (model.sha256 === a || model.sha256 === b))
