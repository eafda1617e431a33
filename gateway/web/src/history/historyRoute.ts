import { formatAddress, type Address } from '../app/address'
import { readPartFilter, writePartFilter, type PartFilter } from '../filter/partFilter'

/** What the history shows: everything that a link should bring back. */
export interface HistoryRoute extends PartFilter {
  /** The opened part. */
  resultId?: string | undefined
}

export const historyId = 'history'

export const readHistoryRoute = ({ path, query }: Address): HistoryRoute => ({ ...readPartFilter(query), resultId: path[0] })

export const historyAddress = ({ resultId, ...filter }: HistoryRoute): Address => ({
  view: historyId,
  path: resultId === undefined ? [] : [resultId],
  query: writePartFilter(filter),
})

export const historyLink = (route: HistoryRoute): string => formatAddress(historyAddress(route))
