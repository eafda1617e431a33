import type { CSSProperties } from 'react'
import { useNewest, useStatistics } from '../api/queries'
import type { LiveResult } from '../api/types'
import { navigate } from '../app/useAddress'
import { useShortcuts } from '../app/useShortcuts'
import { LineState } from '../station/LineState'
import type { WallTile } from '../wall/useWall'
import { Counts } from './Counts'
import { DefectTypes } from './DefectTypes'
import { enterHall } from './enterHall'
import { LastDefective } from './LastDefective'
import { LivePicture } from './LivePicture'
import { liveAddress } from './liveRoute'
import { RecentStrip } from './RecentStrip'
import { StagePanel } from './StagePanel'
import { StationBar } from './StationBar'
import styles from './StationLive.module.css'
import { TruthCounts } from './TruthCounts'
import { useLive, useLiveFeed } from './useLiveFeed'
import { useStaleness } from './useStaleness'
import { VerdictAnnouncement } from './VerdictAnnouncement'
import { VerdictPanel } from './VerdictPanel'

interface Props {
  tile: WallTile
  /** All of them, to go to. */
  tiles: readonly WallTile[]
  /** The gateway has hung up. */
  unreachable: boolean
}

/** Everything about one station, live. */
export function StationLive({ tile, tiles, unreachable }: Props) {
  const { station } = tile
  const name = station.station
  const feed = useLiveFeed(name)
  const stale = useStaleness(feed, station, unreachable)
  const part = useLive(feed, (snapshot) => snapshot.part)
  const metrics = useLive(feed, (snapshot) => snapshot.metrics)
  const status = useLive(feed, (snapshot) => snapshot.state?.status) ?? station.status
  const bootId = useLive(feed, (snapshot) => snapshot.part?.bootId ?? snapshot.state?.bootId) ?? station.metrics?.bootId
  const statistics = useStatistics({ station: name, bootId })
  const lastNg = useNewest({ station: name, bootId, verdict: 'NG', limit: 1 }).data?.items[0] ?? null
  const judged = stale === null ? part : null
  const counted = statistics.data ?? null
  const old = statistics.isError

  const go = (by: number) => {
    const place = tiles.findIndex((other) => other.station.station === name)
    const next = tiles[(place + by + tiles.length) % tiles.length]
    if (next !== undefined && next !== tile) navigate(liveAddress({ station: next.station.station }), { replace: true })
  }
  const several = tiles.length > 1
  useShortcuts({
    KeyF: () => enterHall(name),
    PageUp: () => go(-1),
    PageDown: () => go(1),
    ...(several ? { Escape: () => navigate(liveAddress({})) } : {}),
  })

  return (
    <div className={styles.page} data-several={several} style={proportionsOf(part)}>
      <h1 className="visually-hidden">{name}</h1>
      {several && <StationBar tile={tile} tiles={tiles} previous={() => go(-1)} next={() => go(1)} />}
      <LivePicture feed={feed} stale={stale} />
      <div className={styles.judgement}>
        <VerdictPanel part={judged} />
        <Counts statistics={counted} old={old} />
        <TruthCounts truth={counted?.truth ?? null} old={old} />
        <StagePanel feed={feed} statistics={counted} />
      </div>
      <div className={styles.context}>
        <LastDefective result={lastNg} />
        <DefectTypes station={name} statistics={counted} picture={lastNg} />
        <LineState station={name} status={status} metrics={metrics} old={unreachable} />
      </div>
      <RecentStrip station={name} bootId={bootId} />
      <VerdictAnnouncement part={judged} />
    </div>
  )
}

/** Width ÷ height of the picture, for the layout. Nothing for a part without a picture: the layout stays. */
const proportionsOf = (part: LiveResult | null): CSSProperties =>
  part && part.width > 0 && part.height > 0 ? ({ '--proportions': part.width / part.height } as CSSProperties) : {}
