import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { api, type ResultFilter, type StatisticsScope } from './client'

// Hidden tabs do not poll: TanStack Query's refetchIntervalInBackground is off by default.
const everySecond = 1_000
const everyTwoSeconds = 2_000
const everyFiveSeconds = 5_000
const halfAMinute = 30_000

export const useStations = () =>
  useQuery({ queryKey: ['stations'], queryFn: ({ signal }) => api.stations(signal), refetchInterval: everyTwoSeconds })

/** Counts of one station or run, followed while they grow. */
export const useStatistics = (scope: StatisticsScope) =>
  useQuery({
    queryKey: ['statistics', scope],
    queryFn: ({ signal }) => api.statistics(scope, signal),
    refetchInterval: everySecond,
  })

/** Where on the part a station finds its defects. */
export const useDefectMap = (station: string) =>
  useQuery({
    queryKey: ['defect-map', station],
    queryFn: ({ signal }) => api.defectMap(station, signal),
    refetchInterval: everyFiveSeconds,
  })

/** The newest results, followed while they come. */
export const useNewest = (filter: ResultFilter) =>
  useQuery({
    queryKey: ['newest', filter],
    queryFn: ({ signal }) => api.results(filter, signal),
    refetchInterval: everySecond,
  })

/** The list of results, page after older page. It stands still while somebody reads it. */
export const useResultList = (filter: ResultFilter) =>
  useInfiniteQuery({
    queryKey: ['results', filter],
    queryFn: ({ pageParam, signal }) => api.results({ ...filter, cursor: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
    refetchOnWindowFocus: false,
  })

/** What results can be narrowed by. */
export const useChoices = () => useQuery({ queryKey: ['choices'], queryFn: ({ signal }) => api.choices(signal), staleTime: halfAMinute })

/** How many results a filter meets. */
export const useResultCount = (filter: ResultFilter) =>
  useQuery({ queryKey: ['result-count', filter], queryFn: ({ signal }) => api.resultCount(filter, signal), refetchOnWindowFocus: false })

export const useResult = (resultId: string) =>
  useQuery({ queryKey: ['result', resultId], queryFn: ({ signal }) => api.result(resultId, signal), staleTime: Infinity })
