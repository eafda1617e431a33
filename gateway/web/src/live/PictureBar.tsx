import { Tooltip } from '@mantine/core'
import { useCalm } from '../app/useCalm'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { pictureIntervalMilliseconds } from './cadence'
import type { LiveFeed } from './LiveFeed'
import styles from './PictureBar.module.css'
import { useLive } from './useLiveFeed'

interface Props {
  feed: LiveFeed
  stale: boolean
  showTruth: boolean
  toggleTruth: () => void
  hall: boolean
  toggleHall: () => void
}

/** Under the picture: which part it is, and the switches of the view. */
export function PictureBar({ feed, stale, showTruth, toggleTruth, hall, toggleHall }: Props) {
  const { t, format } = useLanguage()
  const part = useLive(feed, (snapshot) => snapshot.part)
  const interval = pictureIntervalMilliseconds(useCalm(useLive(feed, (snapshot) => snapshot.sightings), 1_000))
  const truthKnown = part === null || Boolean(part.truth)
  return (
    <div className={styles.bar}>
      {part && !stale && (
        <p className={styles.part}>
          <b>{part.partId}</b>
          <span>{format.time(part.capturedAt)}</span>
          {!hall && interval !== null && interval > 0 && <span className={styles.rate}>{t(texts.live.fps(format.decimal(1000 / interval)))}</span>}
        </p>
      )}
      <div className={styles.tools}>
        {!hall && (
          <Tooltip label={t(truthKnown ? texts.live.truthHint : texts.live.noTruth)}>
            <button type="button" className={styles.tool} aria-pressed={showTruth && truthKnown} aria-disabled={!truthKnown} onClick={toggleTruth}>
              <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
                <rect x="2" y="2" width="12" height="12" strokeDasharray="4 2.6" />
              </svg>
              {t(texts.live.truth)}
              <kbd>T</kbd>
            </button>
          </Tooltip>
        )}
        <button type="button" className={styles.tool} onClick={toggleHall}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d={hall ? 'M6 2v4H2M10 2v4h4M6 14v-4H2M10 14v-4h4' : 'M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4'} />
          </svg>
          {t(hall ? texts.live.leaveHall : texts.live.hall)}
          <kbd>F</kbd>
        </button>
      </div>
    </div>
  )
}
