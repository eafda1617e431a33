import { formatAddress, type Address } from '../app/address'

/** What the live view shows. */
export interface LiveRoute {
  /** `site/line/name`, large; undefined: all of them. */
  station?: string | undefined
  /** Only stations whose name or model holds it. */
  filter?: string | undefined
  /** Only stations that need somebody. */
  attention?: boolean | undefined
}

export const liveId = 'live'
export const hallId = 'hall'

const attentionWord = 'attention'

export const readStation = (path: readonly string[]): string | undefined => (path.length === 3 ? path.join('/') : undefined)

export function readLiveRoute({ path, query }: Address): LiveRoute {
  return { station: readStation(path), filter: query['filter'], attention: query['show'] === attentionWord || undefined }
}

const levels = (station: string | undefined) => station?.split('/') ?? []

export function liveAddress({ station, filter, attention }: LiveRoute): Address {
  return { view: liveId, path: levels(station), query: { filter, show: attention ? attentionWord : undefined } }
}

export const liveLink = (route: LiveRoute): string => formatAddress(liveAddress(route))

/** The hall screen of one station, or of all. */
export const hallAddress = (station?: string): Address => ({ view: hallId, path: levels(station), query: {} })
