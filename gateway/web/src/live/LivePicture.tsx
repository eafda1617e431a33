import { useCallback, useEffect, useRef } from 'react'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useDrawOptions } from '../picture/useDrawOptions'
import { usePictureView } from '../picture/usePictureView'
import { useShowTruth } from '../picture/useShowTruth'
import { useHeatImage } from './useHeatImage'
import type { LiveFeed } from './LiveFeed'
import styles from './LivePicture.module.css'
import { PictureBar } from './PictureBar'
import { StaleNotice } from './StaleNotice'
import type { Staleness } from './staleness'
import { useShowHeat } from './switches'
import { useLive } from './useLiveFeed'

interface Props {
  feed: LiveFeed
  stale: Staleness | null
  /** Read from afar: nothing on and around the picture that is too small for it. */
  hall?: boolean
}

const panStep = 60

/** The live picture. Its frames are drawn by the feed's painter, outside React. */
export function LivePicture({ feed, stale, hall = false }: Props) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [showTruth, toggleTruth] = useShowTruth()
  const [showHeat, toggleHeat] = useShowHeat()
  const options = useDrawOptions(showTruth && !hall, !hall)
  const heat = useHeatImage(feed.station, showHeat && !hall)
  const view = usePictureView(canvas, feed.painter)
  const hasPicture = useLive(feed, (snapshot) => snapshot.hasPicture)
  const everShown = useLive(feed, (snapshot) => snapshot.lastShownAt !== null)

  useEffect(() => feed.painter.setOptions(options), [feed, options])
  useEffect(() => feed.painter.setLayers({ heat }), [feed, heat])
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

  useShortcuts({
    KeyT: toggleTruth,
    KeyH: toggleHeat,
    Equal: view.closer,
    'Shift+Equal': view.closer,
    NumpadAdd: view.closer,
    Minus: view.further,
    NumpadSubtract: view.further,
    Digit0: view.whole,
    ArrowLeft: () => view.move(panStep, 0),
    ArrowRight: () => view.move(-panStep, 0),
    ArrowUp: () => view.move(0, panStep),
    ArrowDown: () => view.move(0, -panStep),
  })

  return (
    <section className={styles.picture} data-stale={stale !== null} data-hall={hall} aria-label={t(texts.live.picture)}>
      <div className={styles.well}>
        <canvas ref={canvas} className={styles.canvas} data-zoomed={view.zoom > 1} role="img" aria-label={t(texts.live.picture)} />
        {stale === null && !hasPicture && <p className={styles.noPicture}>{t(texts.live.noPicture)}</p>}
        {stale !== null && <StaleNotice stale={stale} everShown={everShown} />}
      </div>
      {!hall && (
        <PictureBar
          feed={feed}
          stale={stale !== null}
          view={view}
          truth={{ shown: showTruth, toggle: toggleTruth }}
          heat={{ shown: showHeat, toggle: toggleHeat }}
        />
      )}
    </section>
  )
}
