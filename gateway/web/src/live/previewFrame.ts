import type { PreviewHeader } from '../api/types'

export interface PreviewFrame {
  header: PreviewHeader
  /** A view into the message; empty when the part has no picture. */
  jpeg: Uint8Array<ArrayBuffer>
}

const lengthBytes = 4
const utf8 = new TextDecoder('utf-8', { fatal: true })

/** Takes a binary live message apart: uint32 little-endian header length, UTF-8 JSON, JPEG. Null when it is malformed. */
export function decodePreviewFrame(message: ArrayBuffer): PreviewFrame | null {
  if (message.byteLength < lengthBytes) return null
  const headerLength = new DataView(message).getUint32(0, true)
  if (headerLength > message.byteLength - lengthBytes) return null
  try {
    const header: unknown = JSON.parse(utf8.decode(new Uint8Array(message, lengthBytes, headerLength)))
    return isPreviewHeader(header) ? { header, jpeg: new Uint8Array(message, lengthBytes + headerLength) } : null
  } catch {
    return null
  }
}

/** Looks only at what the page cannot draw without; the gateway has checked the rest. */
function isPreviewHeader(value: unknown): value is PreviewHeader {
  if (typeof value !== 'object' || value === null) return false
  const { station, result } = value as Partial<PreviewHeader>
  if (typeof station !== 'string' || typeof result !== 'object' || result === null) return false
  return typeof result.resultId === 'string' && typeof result.verdict === 'string' && Array.isArray(result.detections)
}
