import { useState, type ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useOperateBench } from '../api/benchQueries'
import type { Bench, BenchInput } from '../api/types'
import { Notice } from '../app/Notice'
import { Problem } from '../app/Problem'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { liveLink } from '../live/liveRoute'
import { useMayChange } from '../session/useMayChange'
import { BeltControls } from './BeltControls'
import type { BenchFeed } from './BenchFeed'
import styles from './BenchPage.module.css'
import { BenchScene } from './BenchScene'
import { CountsPanel } from './CountsPanel'
import { DisplaysPanel } from './DisplaysPanel'
import { OperatorPanel } from './OperatorPanel'
import { PartsPanel } from './PartsPanel'
import { speedAfter } from './speeds'
import { benchTexts } from './texts'
import { TowerPanel } from './TowerPanel'
import { useBench } from './useBench'
import type { WireHistory } from './wireHistory'
import { WiresPanel } from './WiresPanel'

interface Props {
  station: string
  /** The way to the others. */
  choice: ReactNode
}

/** The bench of one station: what it is doing, and everything to do it with. */
export function BenchPage({ station, choice }: Props) {
  const { t } = useLanguage()
  const [feed, { connection, presence, bench, history }] = useBench(station)
  if (bench !== null && presence === 'present') {
    return <BenchAtWork station={station} choice={choice} feed={feed} bench={bench} history={history} old={connection !== 'open'} />
  }
  const way = <a href={liveLink({ station })}>{t(benchTexts.toLive)}</a>
  if (presence === 'none') {
    return (
      <Notice kind="empty" heading={t(benchTexts.none)} detail={t(benchTexts.noneHint)}>
        {choice}
        {way}
      </Notice>
    )
  }
  if (presence === 'silent') {
    return (
      <Notice kind="empty" heading={t(benchTexts.silent)} detail={t(benchTexts.silentHint)}>
        {choice}
        {way}
      </Notice>
    )
  }
  return <Notice kind={connection === 'closed' ? 'failed' : 'loading'} heading={t(connection === 'closed' ? texts.stale.gateway : benchTexts.waiting)} />
}

interface AtWorkProps extends Props {
  feed: BenchFeed
  bench: Bench
  history: WireHistory
  /** The connection is broken. */
  old: boolean
}

function BenchAtWork({ station, choice, feed, bench, history, old }: AtWorkProps) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState<string | null>(null)
  const operating = useOperateBench(station)
  const mayOperate = useMayChange()
  const operate = (input: BenchInput) => {
    if (mayOperate) operating.mutate(input)
  }
  const { belt } = bench
  const faster = (by: number) => operate({ speedFactor: speedAfter(belt.speedFactor, by, belt.mostSpeedFactor) })
  useShortcuts({
    KeyS: () => operate({ press: 'start' }),
    KeyX: () => operate({ press: 'stop' }),
    KeyA: () => operate({ press: 'acknowledge' }),
    KeyE: () => bench.emergencyStop != null && operate({ emergencyStop: !bench.emergencyStop }),
    KeyB: () => operate({ belt: !belt.isSwitchedOn }),
    Equal: () => faster(1),
    NumpadAdd: () => faster(1),
    Minus: () => faster(-1),
    NumpadSubtract: () => faster(-1),
  })
  return (
    <div className={styles.page} data-old={old}>
      <header className={styles.head}>
        <div className={styles.title}>
          <h1>{t(benchTexts.heading)}</h1>
          {choice || <span>{station}</span>}
          <a href={liveLink({ station })}>{t(benchTexts.toLive)} →</a>
        </div>
        <BeltControls belt={belt} mayOperate={mayOperate} operate={operate} />
      </header>
      <Problem text={operating.isError ? whyOf(operating.error) : null} />
      <BenchScene feed={feed} bench={bench} chosen={chosen} choose={setChosen} />
      <div className={styles.panels}>
        <div className={styles.column}>
          <OperatorPanel bench={bench} mayOperate={mayOperate} operate={operate} />
          <TowerPanel bench={bench} />
        </div>
        <div className={styles.column}>
          <DisplaysPanel displays={bench.displays} />
          <CountsPanel counts={bench.counts} />
        </div>
        <PartsPanel parts={bench.parts} chosen={chosen} choose={setChosen} />
        <WiresPanel wires={bench.wires} history={history} mayOperate={mayOperate} operate={operate} />
      </div>
      <p className={styles.intro}>{t(benchTexts.intro)}</p>
    </div>
  )
}
