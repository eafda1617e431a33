import { useEffect, useState } from 'react'
import type { Result } from '../api/types'

/** The picture may reach the gateway a moment after its result. */
const retryMilliseconds = [400, 1_000, 3_000]

/** A part with its picture; they change together. */
export interface Evidence {
  result: Result
  /** Null while nothing has come yet, or when there is none. */
  picture: ImageBitmap | null
  failed: boolean
}

/** Fetches and decodes the evidence of a part; the part before stays until it is there. Closes bitmaps that are no longer shown. */
export function useEvidence(result: Result): Evidence {
  const [evidence, setEvidence] = useState<Evidence>({ result, picture: null, failed: false })
  const { picture } = evidence
  useEffect(() => () => picture?.close(), [picture])

  useEffect(() => {
    const abort = new AbortController()
    let timer = 0

    const load = async (attempt: number) => {
      try {
        const loaded = await fetchPicture(result, abort.signal)
        if (abort.signal.aborted) loaded.close()
        else setEvidence({ result, picture: loaded, failed: false })
      } catch {
        if (abort.signal.aborted) return
        const pause = retryMilliseconds[attempt]
        if (pause === undefined) setEvidence({ result, picture: null, failed: true })
        else timer = window.setTimeout(() => void load(attempt + 1), pause)
      }
    }

    void load(0)
    return () => {
      abort.abort()
      window.clearTimeout(timer)
    }
  }, [result])

  return evidence
}

async function fetchPicture({ evidenceUrl }: Result, signal: AbortSignal): Promise<ImageBitmap> {
  if (evidenceUrl === null) throw new Error('This part has no evidence.')
  const response = await fetch(evidenceUrl, { signal })
  if (!response.ok) throw new Error(response.statusText)
  return await createImageBitmap(await response.blob())
}
