import { useStations } from '../api/queries'
import type { Station } from '../api/types'

/** The station that the address names, else the first one that runs, else the first one; null while none is known. */
export function chooseStation(stations: readonly Station[], wanted: string | undefined): Station | null {
  const named = stations.find(({ station }) => station === wanted)
  if (wanted !== undefined) return named ?? null
  return stations.find(({ status }) => status === 'online' || status === 'degraded') ?? stations[0] ?? null
}

export function useStation(wanted: string | undefined) {
  const query = useStations()
  const stations = query.data ?? []
  return { stations, station: chooseStation(stations, wanted), isPending: query.isPending, isError: query.isError }
}
