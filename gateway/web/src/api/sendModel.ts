import { errorOf } from './answer'
import type { Model } from './modelTypes'

/** Why there was no answer at all. */
export type SendFailure = 'unreachable' | 'cancelled'

interface Sending {
  file: File
  /** JSON; empty: the file says everything itself. */
  manifest: string
  /** 0–1 of the bytes; at 1 the gateway goes on to check the model. */
  onSent: (share: number) => void
  signal: AbortSignal
}

/** Sends a package or an ONNX file. By XMLHttpRequest: `fetch` does not say how much has been sent. */
export function sendModel({ file, manifest, onSent, signal }: Sending): Promise<{ model: Model; isNew: boolean }> {
  const form = new FormData()
  form.append('file', file)
  if (manifest !== '') form.append('manifest', manifest)
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const end = (failure: SendFailure) => reject(new Error(failure))
    request.open('POST', '/api/v1/models')
    request.responseType = 'json'
    request.upload.onprogress = ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0)
    request.upload.onload = () => onSent(1)
    request.onload = () => {
      if (request.status === 200 || request.status === 201) resolve({ model: request.response as Model, isNew: request.status === 201 })
      else reject(errorOf(request.response, request))
    }
    request.onerror = () => end('unreachable')
    request.onabort = () => end('cancelled')
    signal.addEventListener('abort', () => request.abort())
    request.send(form)
  })
}
