import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './StaleNotice.module.css'
import type { StaleReason, Staleness } from './staleness'

const reasons = {
  'no-station': texts.stale.noStation,
  connecting: texts.stale.connecting,
  gateway: texts.stale.gateway,
  offline: texts.stale.offline,
  starting: texts.stale.starting,
  'no-frames': texts.stale.noFrames,
  paused: texts.stale.paused,
} satisfies Record<StaleReason, unknown>

/** Over the dimmed picture: that it is not live, why not, and for how long. */
export function StaleNotice({ stale, everShown }: { stale: Staleness; everShown: boolean }) {
  const { t, format } = useLanguage()
  const duration = format.duration(stale.forMilliseconds)
  return (
    <div className={styles.notice}>
      <p className={styles.what}>{t(texts.stale.noData)}</p>
      <p className={styles.why}>{t(reasons[stale.reason])}</p>
      <p className={styles.since}>{t(everShown ? texts.stale.lastPicture(duration) : texts.stale.since(duration))}</p>
    </div>
  )
}
