import type { Station } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { StationStatusMark } from '../station/StationStatusMark'
import styles from './StationChoice.module.css'
import { deploymentTexts } from './texts'

interface Props {
  stations: readonly Station[]
  chosen: ReadonlySet<string>
  /** What a station has now; null: nothing to say. */
  hasNow: (station: Station) => string | null
  disabled?: boolean
  onChange: (chosen: ReadonlySet<string>) => void
}

/** One, some or all stations that get an order, each with how it is and what it has now. */
export function StationChoice({ stations, chosen, hasNow, disabled = false, onChange }: Props) {
  const { t, format } = useLanguage()
  const toggle = (station: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(station)
    else next.delete(station)
    onChange(next)
  }
  return (
    <fieldset className={styles.choice} disabled={disabled}>
      <legend>{t(deploymentTexts.stations)}</legend>
      {stations.length === 0 ? (
        <p className={styles.none}>{t(deploymentTexts.noStations)}</p>
      ) : (
        <>
          <div className={styles.all}>
            <label>
              <input
                type="checkbox"
                checked={chosen.size === stations.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen.size > 0 && chosen.size < stations.length
                }}
                onChange={(event) => onChange(new Set(event.currentTarget.checked ? stations.map(({ station }) => station) : []))}
              />
              <b>{t(deploymentTexts.all)}</b>
            </label>
            <span role="status">{t(deploymentTexts.chosen(format.count(chosen.size), format.count(stations.length)))}</span>
          </div>
          <ul className={styles.list}>
            {stations.map((station) => (
              <li key={station.station}>
                <label>
                  <input type="checkbox" checked={chosen.has(station.station)} onChange={(event) => toggle(station.station, event.currentTarget.checked)} />
                  <span className={styles.station}>
                    <b>{station.station}</b>
                    <small>{[hasNow(station), station.status === 'offline' ? t(deploymentTexts.whenBack) : null].filter((note) => note !== null).join(' · ')}</small>
                  </span>
                  <StationStatusMark status={station.status} />
                </label>
              </li>
            ))}
          </ul>
        </>
      )}
    </fieldset>
  )
}
