import { useRef, useState } from 'react'
import { ApiError } from '../../api/answer'
import { useModelsChanged } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { sendModel, type SendFailure } from '../../api/sendModel'
import type { Text } from '../../i18n/language'

export type UploadState =
  | { is: 'editing' }
  /** 0–1 of the bytes; at 1 the gateway checks. */
  | { is: 'sending'; share: number }
  | { is: 'refused'; why: Text }
  | { is: 'failed'; why: SendFailure }
  | { is: 'taken'; model: Model; isNew: boolean }

/** One upload after the other; what was filled in is nobody's business here and stays. */
export function useUpload() {
  const [state, setState] = useState<UploadState>({ is: 'editing' })
  const abort = useRef<AbortController | null>(null)
  const changed = useModelsChanged()

  const send = async (file: File, manifest: string) => {
    const controller = new AbortController()
    abort.current = controller
    setState({ is: 'sending', share: 0 })
    try {
      const taken = await sendModel({ file, manifest, onSent: (share) => setState({ is: 'sending', share }), signal: controller.signal })
      setState({ is: 'taken', ...taken })
      void changed()
    } catch (error) {
      setState(error instanceof ApiError ? { is: 'refused', why: error.text } : { is: 'failed', why: controller.signal.aborted ? 'cancelled' : 'unreachable' })
    }
  }

  return { state, send, cancel: () => abort.current?.abort(), again: () => setState({ is: 'editing' }) }
}
