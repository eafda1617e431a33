import { formatAddress, type Address } from '../app/address'
import { readStation } from '../live/liveRoute'

export const benchId = 'bench'

/** The station whose bench is shown; undefined: the first that there is. */
export const readBenchRoute = ({ path }: Address): string | undefined => readStation(path)

export const benchAddress = (station?: string): Address => ({ view: benchId, path: station?.split('/') ?? [], query: {} })

export const benchLink = (station?: string): string => formatAddress(benchAddress(station))
