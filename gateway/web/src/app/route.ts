import type { Verdict } from '../api/types'

/** Where the page is: everything that a link should bring back. Lives behind the `#`, so the server needs no fallback route. */
export interface Route {
  page: 'live' | 'results' | 'missing'
  /** `site/line/name`; undefined is the first station (live) or all of them (results). */
  station?: string | undefined
  /** Three-metre mode of the live page. */
  hall?: boolean | undefined
  verdict?: Verdict | undefined
  label?: string | undefined
  /** The opened part of the results page. */
  resultId?: string | undefined
}

const verdicts: readonly string[] = ['OK', 'NG', 'UNKNOWN'] satisfies Verdict[]

export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [page = '', ...rest] = path.split('/').filter((level) => level !== '')
  const parameters = new URLSearchParams(query)
  const station = parameters.get('station') ?? undefined
  if (page === '' || page === 'live') return { page: 'live', station, hall: parameters.get('view') === 'hall' || undefined }
  if (page !== 'results') return { page: 'missing' }
  const verdict = parameters.get('verdict') ?? ''
  return {
    page: 'results',
    station,
    verdict: verdicts.includes(verdict) ? (verdict as Verdict) : undefined,
    label: parameters.get('label') ?? undefined,
    resultId: rest[0] === undefined ? undefined : decode(rest[0]),
  }
}

function decode(level: string): string {
  try {
    return decodeURIComponent(level)
  } catch {
    return level
  }
}

export function formatRoute({ page, station, hall, verdict, label, resultId }: Route): string {
  const parameters = new URLSearchParams()
  if (station) parameters.set('station', station)
  if (hall) parameters.set('view', 'hall')
  if (verdict) parameters.set('verdict', verdict)
  if (label) parameters.set('label', label)
  const query = parameters.toString().replaceAll('%2F', '/')
  return `#/${page}${resultId ? `/${encodeURIComponent(resultId)}` : ''}${query ? `?${query}` : ''}`
}
