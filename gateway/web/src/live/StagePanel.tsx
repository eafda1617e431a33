import type { Statistics } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { useCalm } from '../app/useCalm'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { taktMilliseconds } from './cadence'
import type { LiveFeed } from './LiveFeed'
import { averageStages } from './stageAverage'
import { StageBar } from './StageBar'
import styles from './StagePanel.module.css'
import { useLive } from './useLiveFeed'

/** Where the time of a part goes, and how much of the takt it takes. */
export function StagePanel({ feed, latency }: { feed: LiveFeed; latency: Statistics['latencyMs'] }) {
  const { t, format } = useLanguage()
  const parts = useCalm(useLive(feed, (snapshot) => snapshot.stageTimes), 1_000)
  const takt = taktMilliseconds(useCalm(useLive(feed, (snapshot) => snapshot.sightings), 1_000))
  const times = averageStages(parts)
  return (
    <Panel heading={t(texts.stages.heading)} aside={times && t(texts.stages.average(parts.length))}>
      {times === null ? (
        <p className={styles.waiting}>{t(texts.stages.waiting)}</p>
      ) : (
        <>
          <StageBar times={times} />
          <dl className={styles.sums}>
            <div>
              <dt>{t(texts.stages.total)}</dt>
              <dd>{format.milliseconds(times.total)}</dd>
            </div>
            {latency && (
              <div>
                <dt>
                  <Hint text={t(texts.stages.slowest)} explanation={t(texts.stages.slowestHint)} />
                </dt>
                <dd>{format.milliseconds(latency.p99)}</dd>
              </div>
            )}
            {takt !== null && (
              <div data-over={times.total > takt}>
                <dt>
                  <Hint text={t(texts.stages.takt)} explanation={t(texts.stages.taktHint)} />
                </dt>
                <dd>
                  {format.milliseconds(takt)} <small>{format.percentWhole(times.total / takt)}</small>
                </dd>
              </div>
            )}
          </dl>
        </>
      )}
    </Panel>
  )
}
