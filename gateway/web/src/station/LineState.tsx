import { useStations } from '../api/queries'
import type { Metrics, StationStatus } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { benchLink } from '../bench/benchRoute'
import { benchTexts } from '../bench/texts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './LineState.module.css'
import { StationStatusMark } from './StationStatusMark'

interface Props {
  station: string
  status: StationStatus
  /** Newer than the station's own, from the live stream. */
  metrics: Pick<Metrics, 'dropped' | 'overruns' | 'waiting'> | null
  old: boolean
}

/** What a station runs, and what it counts. */
export function LineState({ station: name, status, metrics, old }: Props) {
  const { t, format } = useLanguage()
  const station = useStations().data?.find(({ station }) => station === name)
  const counters = metrics ?? station?.metrics ?? null
  const { model, recipe, camera, detail, since } = station ?? {}
  return (
    <Panel heading={t(texts.line.heading)} aside={<StationStatusMark status={status} />} old={old && t(texts.counts.old)}>
      {detail && <p className={styles.detail}>{detail}</p>}
      <dl className={styles.facts}>
        <Fact name={t(texts.line.model)} value={model ? `${model.name} ${model.version}` : null} title={model?.sha256} />
        <Fact name={t(texts.line.camera)} value={camera} />
        {camera?.startsWith('sim:') && (
          <div>
            <dt>{t(benchTexts.name)}</dt>
            <dd>
              <a href={benchLink(name)}>{t(benchTexts.open)} →</a>
            </dd>
          </div>
        )}
        <Fact name={t(texts.line.recipe)} value={recipe ? `${recipe.name} · ${recipe.revision}` : null} />
        {since && <Fact name={t(texts.line.since)} value={format.dateTime(since)} />}
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
