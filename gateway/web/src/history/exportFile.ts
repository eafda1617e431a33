import { errorOf } from '../api/answer'
import { ByteCounter } from './ByteCounter'

export type ExportKind = 'table' | 'pictures'

export interface Exported {
  bytes: number
  /** Results in a table, pictures in an archive. */
  items: number
}

/** How many results or pictures an export will hold. */
export interface Total {
  count: number
  /** False: about so many. */
  isExact: boolean
}

/** For a progress bar; null where nothing is known, or more have come than were thought. */
export const shareOf = (items: number, total: Total | null): { value: number; max: number } | null =>
  total === null || total.count === 0 || items > total.count ? null : { value: items, max: total.count }

/** A browser keeps what is in a blob on the disk, and what is in an array in memory. */
const blobBytes = 8 << 20

const lineEnd = [13, 10]
/** Before each file in a zip. */
const zipEntry = [0x50, 0x4b, 0x03, 0x04]

/**
 * Fetches an export as it is written. Only what has come in whole is given: the connection breaks off where the gateway could not write all of it.
 * @throws ApiError when refused, an AbortError when cancelled, a TypeError when the connection broke off.
 */
export async function fetchExport(kind: ExportKind, address: string, onProgress: (sofar: Exported) => void, signal: AbortSignal): Promise<{ name: string; file: Blob; items: number }> {
  const response = await fetch(address, { signal })
  if (!response.ok || response.body === null) throw errorOf(await response.json().catch(() => null), response)
  const counter = new ByteCounter(kind === 'table' ? lineEnd : zipEntry)
  const parts: Blob[] = []
  let waiting: BlobPart[] = []
  let [bytes, waitingBytes] = [0, 0]
  const keep = () => {
    parts.push(new Blob(waiting))
    ;[waiting, waitingBytes] = [[], 0]
  }
  for (const reader = response.body.getReader(); ; ) {
    const { done, value } = await reader.read()
    if (done) break
    counter.add(value)
    waiting.push(value)
    bytes += value.byteLength
    waitingBytes += value.byteLength
    if (waitingBytes >= blobBytes) keep()
    onProgress({ bytes, items: itemsOf(kind, counter.count, false) })
  }
  keep()
  const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? `export.${kind === 'table' ? 'csv' : 'zip'}`
  return { name, file: new Blob(parts, { type: response.headers.get('content-type') ?? '' }), items: itemsOf(kind, counter.count, true) }
}

/** A table has a line of headings; an archive two files for each picture, and two for all at its end. */
export function itemsOf(kind: ExportKind, marks: number, whole: boolean): number {
  // A picture's own bytes may look like a mark: then it is about so many, but never half a picture.
  return Math.max(0, kind === 'table' ? marks - 1 : Math.floor(marks / 2) - (whole ? 1 : 0))
}
