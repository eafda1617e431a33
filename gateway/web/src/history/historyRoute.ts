import type { Verdict } from '../api/types'
import { formatAddress, type Address } from '../app/address'

/** What the history shows: everything that a link should bring back. */
export interface HistoryRoute {
  /** `site/line/name`; undefined: all. */
  station?: string | undefined
  verdict?: Verdict | undefined
  label?: string | undefined
  /** The opened part. */
  resultId?: string | undefined
}

export const historyId = 'history'

const verdicts: readonly string[] = ['OK', 'NG', 'UNKNOWN'] satisfies Verdict[]

export function readHistoryRoute({ path, query }: Address): HistoryRoute {
  const { station, verdict = '', label } = query
  return { station, verdict: verdicts.includes(verdict) ? (verdict as Verdict) : undefined, label, resultId: path[0] }
}

export function historyAddress({ station, verdict, label, resultId }: HistoryRoute): Address {
  return { view: historyId, path: resultId === undefined ? [] : [resultId], query: { station, verdict, label } }
}

export const historyLink = (route: HistoryRoute): string => formatAddress(historyAddress(route))
