import { useCalm } from '../app/useCalm'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { LayerSwitch, type Layer } from '../picture/LayerSwitch'
import tool from '../picture/PictureTool.module.css'
import type { PictureViewControl } from '../picture/usePictureView'
import { ZoomButtons } from '../picture/ZoomButtons'
import { pictureIntervalMilliseconds } from './cadence'
import { enterHall } from './enterHall'
import type { LiveFeed } from './LiveFeed'
import styles from './PictureBar.module.css'
import { liveTexts } from './texts'
import { useLive } from './useLiveFeed'

interface Props {
  feed: LiveFeed
  stale: boolean
  view: PictureViewControl
  truth: Layer
  heat: Layer
}

/** Under the picture: which part it is, and the switches of the view. */
export function PictureBar({ feed, stale, view, truth, heat }: Props) {
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
          {interval !== null && interval > 0 && <span className={styles.rate}>{t(texts.live.fps(format.decimal(1000 / interval)))}</span>}
        </p>
      )}
      <div className={styles.tools}>
        <ZoomButtons view={view} />
        <LayerSwitch layer={truth} known={truthKnown} name={t(texts.live.truth)} hint={t(truthKnown ? texts.live.truthHint : texts.live.noTruth)} letter="T">
          <rect x="2" y="2" width="12" height="12" strokeDasharray="4 2.6" />
        </LayerSwitch>
        <LayerSwitch layer={heat} name={t(liveTexts.picture.heat)} hint={t(liveTexts.picture.heatHint)} letter="H">
          <circle cx="8" cy="8" r="6.5" />
          <circle cx="8" cy="8" r="2.5" />
        </LayerSwitch>
        <button type="button" className={tool.tool} onClick={() => enterHall(feed.station)}>
          <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
            <path d="M2 6V2h4M10 2h4v4M14 10v4h-4M6 14H2v-4" />
          </svg>
          {t(texts.live.hall)}
          <kbd>F</kbd>
        </button>
      </div>
    </div>
  )
}
