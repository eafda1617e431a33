import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { api } from '../api/client'
import { useResultCount } from '../api/queries'
import { fileLink, type PartFilter } from '../filter/partFilter'
import { utcOffsetMinutes } from '../filter/localTime'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { shareOf, type ExportKind } from './exportFile'
import { exportTexts } from './exportTexts'
import styles from './ResultFilters.module.css'
import { useExport, type ExportState } from './useExport'

const kinds = { table: texts.results.exportTable, pictures: texts.results.exportPictures } as const

/** How many results the filter meets, and all of them as files: how far they are, and the way to call them off. */
export function ExportPanel({ filter }: { filter: PartFilter }) {
  const { t, language, format } = useLanguage()
  const { data } = useResultCount(filter)
  const { state, start, cancel } = useExport()
  const words = { lang: language, utcOffsetMinutes: `${utcOffsetMinutes()}` }
  const running = state.is === 'running'
  const countAll = (signal: AbortSignal) => (data ? Promise.resolve(data) : api.resultCount(filter, signal))
  // A link, so that its address can be copied; this page fetches it itself to say how far it is.
  const take = (kind: ExportKind, address: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!running) void start(kind, address, (signal) => (kind === 'pictures' ? api.exportedPictures(filter, signal) : countAll(signal)))
  }
  return (
    <div className={styles.export}>
      <span>{data && t(data.isExact ? texts.results.met(format.count(data.count)) : texts.results.atLeast(format.count(data.count)))}</span>
      <nav aria-label={t(texts.results.exportHeading)}>
        {(['table', 'pictures'] as const).map((kind) => {
          const address = fileLink(`/api/v1/results/export/${kind}`, filter, words)
          return (
            <a key={kind} href={address} download aria-disabled={running || undefined} onClick={take(kind, address)}>
              ↓ {t(kinds[kind])}
            </a>
          )
        })}
      </nav>
      {running && (
        <div className={styles.running}>
          <progress
            aria-label={t(exportTexts.progress)}
            {...shareOf(state.items, state.total)}
          />
          <Button size="xs" variant="default" onClick={cancel}>
            {t(exportTexts.cancel)}
          </Button>
        </div>
      )}
      <p className={styles.said} role="status">
        <Said state={state} />
      </p>
      <p className={styles.refused} role="alert">
        {state.is === 'failed' && t(exportTexts.failed(state.why))}
      </p>
    </div>
  )
}

function Said({ state }: { state: ExportState }) {
  const { t, format } = useLanguage()
  if (state.is === 'cancelled') return t(exportTexts.cancelled)
  if (state.is === 'saved') return t(exportTexts.saved[state.kind](state.name, format.count(state.items)))
  if (state.is !== 'running') return null
  const size = format.decimal(state.bytes / 1e6)
  const { total } = state
  const all = total && (total.isExact ? exportTexts.exactly : exportTexts.about)[state.kind](format.count(total.count))
  return t(exportTexts.sofar[state.kind](format.count(state.items), size, all))
}
