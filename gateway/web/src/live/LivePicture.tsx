import { useCallback, useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useDrawOptions } from '../picture/useDrawOptions'
import type { LiveFeed } from './LiveFeed'
import styles from './LivePicture.module.css'
import { PictureBar } from './PictureBar'
import { StaleNotice } from './StaleNotice'
import type { Staleness } from './staleness'
import { useLive } from './useLiveFeed'

interface Props {
  feed: LiveFeed
  stale: Staleness | null
  showTruth: boolean
  toggleTruth: () => void
  hall: boolean
  toggleHall: () => void
}

/** The live picture. Its frames are drawn by the feed's painter, outside React. */
export function LivePicture({ feed, stale, hall, ...bar }: Props) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const options = useDrawOptions(bar.showTruth, true)
  const hasPicture = useLive(feed, (snapshot) => snapshot.hasPicture)
  const lastShownAt = useLive(feed, (snapshot) => (snapshot.lastShownAt === null ? null : 0))

  useEffect(() => feed.painter.setOptions(options), [feed, options])
  useEffect(() => {
    feed.painter.attach(canvas.current)
    return () => feed.painter.attach(null)
  }, [feed])

  const redraw = useCallback(() => feed.painter.redraw(), [feed])
  useEffect(() => {
    if (canvas.current === null) return
    const observer = new ResizeObserver(redraw)
    observer.observe(canvas.current)
    return () => observer.disconnect()
  }, [redraw])

  return (
    <section className={styles.picture} data-stale={stale !== null} data-hall={hall} aria-label={t(texts.live.picture)}>
      <div className={styles.well}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t(texts.live.picture)} />
        {stale === null && !hasPicture && <p className={styles.noPicture}>{t(texts.live.noPicture)}</p>}
        {stale !== null && <StaleNotice stale={stale} everShown={lastShownAt !== null} />}
      </div>
      <PictureBar feed={feed} stale={stale !== null} hall={hall} {...bar} />
    </section>
  )
}
