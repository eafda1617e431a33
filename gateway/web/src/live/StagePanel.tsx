import type { ReactNode } from 'react'
import type { Statistics } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { useCalm } from '../app/useCalm'
import type { Text } from '../i18n/language'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { taktMilliseconds } from './cadence'
import { CycleBars } from './CycleBars'
import type { LiveFeed } from './LiveFeed'
import { averageStages } from './stageAverage'
import { StageBar } from './StageBar'
import styles from './StagePanel.module.css'
import { liveTexts } from './texts'
import { useLive } from './useLiveFeed'

/** Where the time of a part goes, how much of the takt it takes, the worst part and those that came too late. */
export function StagePanel({ feed, statistics }: { feed: LiveFeed; statistics: Statistics | null }) {
  const { t, format } = useLanguage()
  const parts = useCalm(useLive(feed, (snapshot) => snapshot.stageTimes), 1_000)
  const takt = taktMilliseconds(useCalm(useLive(feed, (snapshot) => snapshot.sightings), 1_000))
  const times = averageStages(parts)
  const latency = statistics?.latencyMs ?? null
  if (times === null)
    return (
      <Panel heading={t(texts.stages.heading)}>
        <p className={styles.waiting}>{t(texts.stages.waiting)}</p>
      </Panel>
    )
  return (
    <Panel heading={t(texts.stages.heading)} aside={t(texts.stages.average(parts.length))}>
      <StageBar times={times} />
      <CycleBars feed={feed} takt={takt} />
      <dl className={styles.sums}>
        <Sum name={texts.stages.total} value={format.milliseconds(times.total)} />
        {latency && <Sum name={texts.stages.slowest} hint={texts.stages.slowestHint} value={format.milliseconds(latency.p99)} />}
        {latency && <Sum name={liveTexts.cycle.worst} hint={liveTexts.cycle.worstHint} value={format.milliseconds(latency.max)} />}
        {takt !== null && (
          <Sum name={texts.stages.takt} hint={texts.stages.taktHint} over={times.total > takt} value={format.milliseconds(takt)}>
            <small>{format.percentWhole(times.total / takt)}</small>
          </Sum>
        )}
        {statistics && (
          <Sum name={texts.line.overruns} hint={texts.line.overrunsHint} over={statistics.overruns > 0} value={format.count(statistics.overruns)} />
        )}
      </dl>
    </Panel>
  )
}

function Sum({ name, hint, value, over = false, children }: { name: Text; hint?: Text; value: string; over?: boolean; children?: ReactNode }) {
  const { t } = useLanguage()
  return (
    <div data-over={over}>
      <dt>{hint === undefined ? t(name) : <Hint text={t(name)} explanation={t(hint)} />}</dt>
      <dd>
        {value} {children}
      </dd>
    </div>
  )
}
