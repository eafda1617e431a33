import { useStatistics } from '../api/queries'
import { useLanguage } from '../i18n/LanguageContext'
import { defectSummary } from '../verdict/defectSummary'
import { LivePicture } from '../live/LivePicture'
import { useLive, useLiveFeed } from '../live/useLiveFeed'
import { useStaleness } from '../live/useStaleness'
import { VerdictAnnouncement } from '../live/VerdictAnnouncement'
import type { WallTile } from '../wall/useWall'
import { HallCounts } from './HallCounts'
import styles from './HallStation.module.css'
import { HallVerdict } from './HallVerdict'

/** One station for people far away: picture, verdict, counts. */
export function HallStation({ tile, unreachable }: { tile: WallTile; unreachable: boolean }) {
  const { language } = useLanguage()
  const { station } = tile
  const feed = useLiveFeed(station.station)
  const stale = useStaleness(feed, station, unreachable)
  const part = useLive(feed, (snapshot) => snapshot.part)
  const bootId = useLive(feed, (snapshot) => snapshot.part?.bootId ?? snapshot.state?.bootId) ?? station.metrics?.bootId
  const statistics = useStatistics({ station: station.station, bootId })
  const judged = stale === null ? part : null
  return (
    <div className={styles.station}>
      <LivePicture feed={feed} stale={stale} hall />
      <div className={styles.judgement}>
        <HallVerdict part={judged} />
        <p className={styles.summary}>{judged && judged.verdict !== 'OK' ? defectSummary(judged, language) : station.station.split('/')[2]}</p>
        <HallCounts statistics={statistics.data ?? null} old={statistics.isError} />
      </div>
      <VerdictAnnouncement part={judged} />
    </div>
  )
}
