import type { Model } from '../../api/modelTypes'
import type { Station } from '../../api/types'
import { useLanguage } from '../../i18n/LanguageContext'
import { StationStatusMark } from '../../station/StationStatusMark'
import forms from '../forms.module.css'
import styles from './StationChoice.module.css'
import { deployTexts } from './texts'

interface Props {
  model: Model
  stations: readonly Station[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** One, some or all stations, each with how it is and what it runs. */
export function StationChoice({ model, stations, chosen, onChange }: Props) {
  const { t, format } = useLanguage()
  const toggle = (station: string, on: boolean) => {
    const next = new Set(chosen)
    if (on) next.add(station)
    else next.delete(station)
    onChange(next)
  }
  return (
    <fieldset className={forms.group}>
      <legend>{t(deployTexts.stations)}</legend>
      {stations.length === 0 ? (
        <p className={forms.hint}>{t(deployTexts.noStations)}</p>
      ) : (
        <>
          <div className={styles.all}>
            <label className={forms.check}>
              <input
                type="checkbox"
                checked={chosen.size === stations.length}
                ref={(box) => {
                  if (box) box.indeterminate = chosen.size > 0 && chosen.size < stations.length
                }}
                onChange={(event) => onChange(new Set(event.currentTarget.checked ? stations.map(({ station }) => station) : []))}
              />
              <b>{t(deployTexts.all)}</b>
            </label>
            <span role="status">{t(deployTexts.chosen(format.count(chosen.size), format.count(stations.length)))}</span>
          </div>
          <ul className={styles.list}>
            {stations.map((station) => (
              <li key={station.station}>
                <label className={forms.check}>
                  <input type="checkbox" checked={chosen.has(station.station)} onChange={(event) => toggle(station.station, event.currentTarget.checked)} />
                  <span className={styles.station}>
                    <b>{station.station}</b>
                    <small>
                      <Runs station={station} model={model} />
                      {station.status === 'offline' && ` · ${t(deployTexts.offline)}`}
                    </small>
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

function Runs({ station, model }: { station: Station; model: Model }) {
  const { t } = useLanguage()
  const runs = station.model
  if (runs === null) return t(deployTexts.runsNothing)
  if (runs.name === model.name && runs.version === model.version) return t(deployTexts.runsThis)
  return t(deployTexts.runs(`${runs.name} ${runs.version}`))
}
