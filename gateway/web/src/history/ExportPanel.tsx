import { Button } from '@mantine/core'
import type { MouseEvent } from 'react'
import { useResultCount } from '../api/queries'
import { fileLink, type PartFilter } from '../filter/partFilter'
import { utcOffsetMinutes } from '../filter/localTime'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import type { ExportKind } from './exportFile'
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
  // A link, so that its address can be copied; this page fetches it itself to say how far it is.
  const take = (kind: ExportKind, address: string) => (event: MouseEvent) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return
    event.preventDefault()
    if (!running) void start(kind, address)
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
            {...(state.kind === 'table' && data?.isExact && data.count > 0 && { value: Math.min(state.items, data.count), max: data.count })}
          />
          <Button size="xs" variant="default" onClick={cancel}>
            {t(exportTexts.cancel)}
          </Button>
        </div>
      )}
      <p className={styles.said} role="status">
        <Said state={state} all={data?.isExact ? data.count : null} />
      </p>
      <p className={styles.refused} role="alert">
        {state.is === 'failed' && t(exportTexts.failed(state.why))}
      </p>
    </div>
  )
}

function Said({ state, all }: { state: ExportState; all: number | null }) {
  const { t, format } = useLanguage()
  if (state.is === 'cancelled') return t(exportTexts.cancelled)
  if (state.is === 'saved') return t(exportTexts.saved[state.kind](state.name, format.count(state.items)))
  if (state.is !== 'running') return null
  const size = format.decimal(state.bytes / 1e6)
  return t(exportTexts.sofar[state.kind](format.count(state.items), size, all === null ? null : format.count(all)))
}
