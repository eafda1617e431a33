import type { ResultFilter } from '../api/client'
import type { Verdict } from '../api/types'

export type Finding = NonNullable<ResultFilter['finding']>

/** Which results are meant, in the words of the API; undefined: all. Everything in it stands in the address. */
export interface PartFilter {
  /** `site/line/name`. */
  station?: string | undefined
  /** Captured at or after, and before; ISO 8601. */
  from?: string | undefined
  to?: string | undefined
  /** `name@version`. */
  model?: string | undefined
  lot?: string | undefined
  /** Name of its recipe, without the revision. */
  product?: string | undefined
  verdict?: Verdict | undefined
  label?: string | undefined
  /** 0–1. */
  minScore?: number | undefined
  maxScore?: number | undefined
  reviewed?: boolean | undefined
  finding?: Finding | undefined
}

type Query = Readonly<Record<string, string | undefined>>

export const verdicts = ['OK', 'NG', 'UNKNOWN'] as const satisfies Verdict[]
export const findings = ['right', 'false-reject', 'escape'] as const satisfies Finding[]

/** Leaves out what no filter can be: a link of somebody else may hold anything. */
export function readPartFilter(query: Query): PartFilter {
  const { station, model, lot, product, label, reviewed } = query
  return {
    station,
    model,
    lot,
    product,
    label,
    from: readTime(query.from),
    to: readTime(query.to),
    minScore: readShare(query.minScore),
    maxScore: readShare(query.maxScore),
    verdict: verdicts.find((known) => known === query.verdict),
    finding: findings.find((known) => known === query.finding),
    reviewed: reviewed === 'true' ? true : reviewed === 'false' ? false : undefined,
  }
}

/** As it stands in an address and in a request. */
export function writePartFilter(filter: PartFilter): Record<string, string | undefined> {
  const { station, from, to, model, lot, product, verdict, label, minScore, maxScore, reviewed, finding } = filter
  return { station, from, to, model, lot, product, verdict, label, minScore: minScore?.toString(), maxScore: maxScore?.toString(), reviewed: reviewed?.toString(), finding }
}

/** The address of a file or page that the gateway makes of what the filter meets. */
export function fileLink(path: string, filter: PartFilter, more: Readonly<Record<string, string>>): string {
  const given = Object.entries({ ...writePartFilter(filter), ...more }).filter((entry): entry is [string, string] => Boolean(entry[1]))
  return `${path}?${new URLSearchParams(given).toString()}`
}

function readTime(value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const time = new Date(value)
  return Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

function readShare(value: string | undefined): number | undefined {
  const share = value === undefined || value === '' ? NaN : Number(value)
  return share >= 0 && share <= 1 ? share : undefined
}
