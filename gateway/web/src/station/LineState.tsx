import type { Metrics, Station } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { formatRoute } from '../app/route'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './LineState.module.css'
import { StationStatusMark } from './StationStatusMark'

interface Props {
  stations: readonly Station[]
  station: Station
  /** Newer than the station's own, from the live stream. */
  metrics: Pick<Metrics, 'dropped' | 'overruns' | 'waiting'> | null
  old: boolean
}

export function LineState({ stations, station, metrics, old }: Props) {
  const { t, format } = useLanguage()
  const counters = metrics ?? station.metrics ?? null
  const { model, recipe, camera, detail } = station
  return (
    <Panel heading={t(texts.line.heading)} aside={<StationStatusMark status={station.status} />} old={old && t(texts.counts.old)}>
      {stations.length > 1 && <StationList stations={stations} chosen={station.station} />}
      {detail && <p className={styles.detail}>{detail}</p>}
      <dl className={styles.facts}>
        <Fact name={t(texts.line.model)} value={model ? `${model.name} ${model.version}` : null} title={model?.sha256} />
        <Fact name={t(texts.line.camera)} value={camera} />
        <Fact name={t(texts.line.recipe)} value={recipe ? `${recipe.name} · ${recipe.revision}` : null} />
        {station.since && <Fact name={t(texts.line.since)} value={format.dateTime(station.since)} />}
      </dl>
      {counters && (
        <dl className={styles.counters}>
          <Counter name={texts.line.dropped} hint={texts.line.droppedHint} value={counters.dropped} />
          <Counter name={texts.line.overruns} hint={texts.line.overrunsHint} value={counters.overruns} />
          <Counter name={texts.line.waiting} hint={texts.line.waitingHint} value={counters.waiting} />
        </dl>
      )}
    </Panel>
  )
}

function StationList({ stations, chosen }: { stations: readonly Station[]; chosen: string }) {
  const { t } = useLanguage()
  return (
    <ul className={styles.stations} aria-label={t(texts.line.stations)}>
      {stations.map(({ station, status }) => (
        <li key={station}>
          <a href={formatRoute({ page: 'live', station })} aria-current={station === chosen ? 'true' : undefined}>
            <span>{station}</span>
            <StationStatusMark status={status} />
          </a>
        </li>
      ))}
    </ul>
  )
}

function Fact({ name, value, title }: { name: string; value: string | null | undefined; title?: string | undefined }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd title={title ?? value ?? undefined}>{value ?? '–'}</dd>
    </div>
  )
}

function Counter({ name, hint, value }: { name: (typeof texts.line)['dropped']; hint: (typeof texts.line)['dropped']; value: number }) {
  const { t, format } = useLanguage()
  return (
    <div data-raised={value > 0}>
      <dt>
        <Hint text={t(name)} explanation={t(hint)} />
      </dt>
      <dd>{format.count(value)}</dd>
    </div>
  )
}
