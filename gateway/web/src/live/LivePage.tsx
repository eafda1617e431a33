import { navigate } from '../app/useRoute'
import type { Route } from '../app/route'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useStation } from '../station/useStation'
import styles from './LivePage.module.css'
import { StationLive } from './StationLive'
import { VerdictPanel } from './VerdictPanel'

interface Props {
  route: Route
  showTruth: boolean
  toggleTruth: () => void
  toggleHall: () => void
}

/** The live page: waits for a station, then shows it. */
export function LivePage({ route, ...view }: Props) {
  const { t } = useLanguage()
  const { stations, station, isPending, isError } = useStation(route.station)
  if (station !== null)
    return <StationLive key={station.station} stations={stations} station={station} unreachable={isError} hall={route.hall === true} {...view} />

  const reason = isError ? texts.stale.gateway : isPending ? texts.stale.connecting : texts.stale.noStation
  return (
    <div className={styles.empty}>
      <VerdictPanel part={null} />
      <p className={styles.emptyReason}>{t(reason)}</p>
      {!isError && !isPending && <p>{route.station ?? t(texts.stale.noStationHint)}</p>}
      {route.station !== undefined && stations.length > 0 && (
        <button type="button" onClick={() => navigate({ page: 'live' })}>
          {t(texts.line.choose)}
        </button>
      )}
    </div>
  )
}
