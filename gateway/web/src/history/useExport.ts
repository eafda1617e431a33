import { useEffect, useRef, useState } from 'react'
import { whyOf } from '../api/answer'
import type { Text } from '../i18n/language'
import { fetchExport, type Exported, type ExportKind, type Total } from './exportFile'

export type ExportState =
  | { is: 'idle' | 'cancelled' }
  | ({ is: 'running'; kind: ExportKind; total: Total | null } & Exported)
  | { is: 'saved'; kind: ExportKind; name: string; items: number }
  | { is: 'failed'; why: Text }

/** How often a person is told, milliseconds: pieces come by the hundred. */
const toldEvery = 250

/** One export at a time; leaving the view ends it. */
export function useExport() {
  const [state, setState] = useState<ExportState>({ is: 'idle' })
  const abort = useRef<AbortController | null>(null)
  useEffect(() => () => abort.current?.abort(), [])

  /** @param count How many it will be; an export of which that cannot be told goes on without. */
  const start = async (kind: ExportKind, address: string, count: (signal: AbortSignal) => Promise<Total>) => {
    const controller = new AbortController()
    abort.current = controller
    let told = 0
    count(controller.signal).then(
      (total) => setState((now) => (now.is === 'running' && abort.current === controller ? { ...now, total } : now)),
      () => undefined,
    )
    const tell = (sofar: Exported) => {
      if (performance.now() - told < toldEvery) return
      told = performance.now()
      setState((now) => ({ is: 'running', kind, total: now.is === 'running' ? now.total : null, ...sofar }))
    }
    setState({ is: 'running', kind, total: null, bytes: 0, items: 0 })
    try {
      const { name, file, items } = await fetchExport(kind, address, tell, controller.signal)
      save(name, file)
      setState({ is: 'saved', kind, name, items })
    } catch (error) {
      setState(controller.signal.aborted ? { is: 'cancelled' } : { is: 'failed', why: whyOf(error) })
    }
  }

  return { state, start, cancel: () => abort.current?.abort() }
}

function save(name: string, file: Blob) {
  const link = document.createElement('a')
  link.href = URL.createObjectURL(file)
  link.download = name
  link.click()
  // Read at its leisure by the browser; a minute is plenty for it to begin.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000)
}
