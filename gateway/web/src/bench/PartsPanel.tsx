import type { BenchPart } from '../api/types'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './PartsPanel.module.css'
import { benchTexts } from './texts'

interface Props {
  parts: readonly BenchPart[]
  chosen: string | null
  choose: (partId: string | null) => void
}

/** The parts on the belt in words, those nearest to their end first; one may be chosen. */
export function PartsPanel({ parts, chosen, choose }: Props) {
  const { t } = useLanguage()
  return (
    <Panel heading={t(benchTexts.parts.heading)} aside={t(benchTexts.parts.hint)}>
      {parts.length === 0 && <p>{t(benchTexts.parts.none)}</p>}
      <ol className={styles.parts}>
        {parts.map((part) => (
          <li key={part.partId}>
            <button
              type="button"
              aria-pressed={part.partId === chosen}
              onClick={() => choose(part.partId === chosen ? null : part.partId)}
            >
              {part.verdict ? <VerdictGlyph verdict={part.verdict} /> : <i aria-hidden="true" />}
              <b>{part.partId}</b>
              <span>{part.verdict ? t(texts.verdict[part.verdict]) : t(benchTexts.parts.noVerdict)}</span>
              <span>
                {t(benchTexts.parts.truth)}: {t(part.isBad ? benchTexts.parts.bad : benchTexts.parts.good)}
              </span>
              <span>{t(wayOf(part))}</span>
            </button>
          </li>
        ))}
      </ol>
    </Panel>
  )
}

function wayOf({ isRejected, isPhotographed }: BenchPart) {
  if (isRejected != null) return isRejected ? benchTexts.parts.rejected : benchTexts.parts.passed
  return isPhotographed ? benchTexts.parts.toGate : benchTexts.parts.coming
}
