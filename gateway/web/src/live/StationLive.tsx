import type { CSSProperties } from 'react'
import { useNewest, useStatistics } from '../api/queries'
import type { LiveResult, Station } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { LineState } from '../station/LineState'
import { Counts } from './Counts'
import { DefectTypes } from './DefectTypes'
import { HallCounts } from './HallCounts'
import { LastDefective } from './LastDefective'
import styles from './LivePage.module.css'
import { LivePicture } from './LivePicture'
import { RecentStrip } from './RecentStrip'
import { StagePanel } from './StagePanel'
import { TruthCounts } from './TruthCounts'
import { useLive, useLiveFeed } from './useLiveFeed'
import { useStaleness } from './useStaleness'
import { VerdictAnnouncement } from './VerdictAnnouncement'
import { VerdictPanel } from './VerdictPanel'

interface Props {
  stations: readonly Station[]
  station: Station
  /** The gateway did not answer the last time it was asked. */
  unreachable: boolean
  hall: boolean
  showTruth: boolean
  toggleTruth: () => void
  toggleHall: () => void
}

const recentParts = 40

/** Everything about one station, live. */
export function StationLive({ stations, station, unreachable, hall, showTruth, toggleTruth, toggleHall }: Props) {
  const feed = useLiveFeed(station.station)
  const stale = useStaleness(feed, station, unreachable)
  const part = useLive(feed, (snapshot) => snapshot.part)
  const metrics = useLive(feed, (snapshot) => snapshot.metrics)
  const bootId = useLive(feed, (snapshot) => snapshot.part?.bootId ?? snapshot.state?.bootId) ?? station.bootId ?? undefined
  const statistics = useStatistics({ station: station.station, bootId })
  const recent = useNewest({ station: station.station, bootId, limit: recentParts })
  const lastNg = useNewest({ station: station.station, bootId, verdict: 'NG', limit: 1 })
  const judged = stale === null ? part : null
  const { t } = useLanguage()
  const counts = { statistics: statistics.data ?? null, old: statistics.isError }

  return (
    <div className={styles.page} data-hall={hall} style={proportionsOf(part)}>
      <h1 className="visually-hidden">{t(texts.app.live)}</h1>
      <LivePicture feed={feed} stale={stale} showTruth={showTruth} toggleTruth={toggleTruth} hall={hall} toggleHall={toggleHall} />
      <div className={styles.judgement}>
        <VerdictPanel part={judged} />
        {hall ? <HallCounts {...counts} /> : <Counts {...counts} />}
        {!hall && <TruthCounts truth={statistics.data?.truth ?? null} old={statistics.isError} />}
        {!hall && <StagePanel feed={feed} latency={statistics.data?.latencyMs ?? null} />}
      </div>
      {!hall && (
        <div className={styles.context}>
          <LastDefective result={lastNg.data?.items[0] ?? null} showTruth={showTruth} />
          <DefectTypes statistics={statistics.data ?? null} />
          <LineState stations={stations} station={station} metrics={metrics} old={unreachable} />
        </div>
      )}
      {!hall && <RecentStrip results={recent.data?.items ?? []} />}
      <VerdictAnnouncement part={judged} />
    </div>
  )
}

/** Width ÷ height of the picture, for the layout. Nothing for a part without a picture: the layout stays. */
const proportionsOf = (part: LiveResult | null): CSSProperties =>
  part && part.width > 0 && part.height > 0 ? ({ '--proportions': part.width / part.height } as CSSProperties) : {}
