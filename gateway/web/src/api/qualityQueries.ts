import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { isNotFound } from './answer'
import { api, type ChartQuery, type Grouping, type ResultFilter, type ThresholdQuery } from './client'

/** Statistics over many results: the ones before stay while new ones are counted, and a minute is new enough. */
const counted = { placeholderData: keepPreviousData, staleTime: 60_000, refetchOnWindowFocus: false } as const

export const useQualitySummary = (filter: ResultFilter) =>
  useQuery({ ...counted, queryKey: ['quality', 'summary', filter], queryFn: ({ signal }) => api.qualitySummary(filter, signal) })

export const usePareto = (filter: ResultFilter) =>
  useQuery({ ...counted, queryKey: ['quality', 'pareto', filter], queryFn: ({ signal }) => api.pareto(filter, signal) })

export const useTrend = (filter: ResultFilter, by: Grouping, utcOffsetMinutes: number) =>
  useQuery({ ...counted, queryKey: ['quality', 'trend', filter, by], queryFn: ({ signal }) => api.trend({ ...filter, by, utcOffsetMinutes }, signal) })

/** Null where there is nothing that a chart could be made of. */
export const usePChart = (query: ChartQuery) =>
  useQuery({
    ...counted,
    queryKey: ['quality', 'p-chart', query],
    queryFn: async ({ signal }) => {
      try {
        return await api.pChart(query, signal)
      } catch (error) {
        if (isNotFound(error)) return null
        throw error
      }
    },
  })

export const useThresholds = (query: ThresholdQuery) =>
  useQuery({ ...counted, queryKey: ['quality', 'thresholds', query], queryFn: ({ signal }) => api.thresholds(query, signal), enabled: query.class !== '' })
