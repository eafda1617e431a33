import { useCalm } from '../app/useCalm'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './CycleBars.module.css'
import { cycleChart } from './cycleChart'
import type { LiveFeed } from './LiveFeed'
import { liveTexts } from './texts'
import { useLive } from './useLiveFeed'

const width = 60

/** The time of each of the last parts, against the takt. */
export function CycleBars({ feed, takt }: { feed: LiveFeed; takt: number | null }) {
  const { t, format } = useLanguage()
  const cycles = useCalm(useLive(feed, (snapshot) => snapshot.cycles), 500)
  const chart = cycleChart(cycles, takt)
  const worst = cycles.reduce((most, { milliseconds }) => Math.max(most, milliseconds), 0)
  const words = liveTexts.cycle.chart(format.count(cycles.length), format.milliseconds(worst), takt === null ? '–' : format.milliseconds(takt))
  return (
    <svg className={styles.chart} viewBox={`0 0 ${width} 1`} preserveAspectRatio="none" role="img" aria-label={t(words)}>
      {chart.bars.map(({ sequence, height, worst: longest, overrun }, index) => (
        <rect
          key={sequence}
          x={width - chart.bars.length + index + 0.12}
          y={1 - height}
          width="0.76"
          height={height}
          data-worst={longest}
          data-overrun={overrun}
        />
      ))}
      {chart.takt !== null && <line x1="0" x2={width} y1={1 - chart.takt} y2={1 - chart.takt} />}
    </svg>
  )
}
