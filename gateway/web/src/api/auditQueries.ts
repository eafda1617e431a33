import { useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { unwrap } from './answer'
import { client } from './client'
import type { components } from './schema'

export type AuditItem = components['schemas']['AuditItem']

/** Which lines; undefined: any. */
export interface AuditFilter {
  actor?: string | undefined
  action?: string | undefined
  /** At or after, and before; ISO 8601. */
  from?: string | undefined
  to?: string | undefined
}

const pageSize = 50

/** Who did what, newest first, page after older page. It stands still while somebody reads it. */
export const useAudit = (filter: AuditFilter) =>
  useInfiniteQuery({
    queryKey: ['audit', filter],
    queryFn: async ({ pageParam, signal }) => {
      const given = Object.entries({ ...filter, cursor: pageParam }).filter(([, value]) => value !== undefined)
      return unwrap(await client.GET('/api/v1/audit', { params: { query: { ...Object.fromEntries(given), limit: pageSize } }, signal }))
    },
    initialPageParam: undefined as string | undefined,
    getNextPageParam: (page) => page.nextCursor ?? undefined,
    refetchOnWindowFocus: false,
  })

/** Every word that an action can be. */
export const useAuditActions = () =>
  useQuery({
    queryKey: ['audit-actions'],
    queryFn: async ({ signal }) => unwrap(await client.GET('/api/v1/audit/actions', { signal })),
    staleTime: Infinity,
  })
