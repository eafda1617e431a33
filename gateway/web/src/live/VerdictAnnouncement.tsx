import type { LiveResult } from '../api/types'
import { useCalm } from '../app/useCalm'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'

/** A line makes more verdicts than a voice can read. */
const announceMilliseconds = 6_000

/** Tells assistive technology the verdict now and then. */
export function VerdictAnnouncement({ part }: { part: LiveResult | null }) {
  const { t } = useLanguage()
  const announcement = part ? t(texts.live.announced(t(texts.verdict[part.verdict]), part.partId)) : t(texts.stale.noData)
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {useCalm(announcement, announceMilliseconds)}
    </p>
  )
}
