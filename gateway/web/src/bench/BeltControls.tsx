import type { Bench, BenchInput } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BeltControls.module.css'
import { speedsUpTo } from './speeds'
import { benchTexts } from './texts'

interface Props {
  belt: Bench['belt']
  mayOperate: boolean
  operate: (input: BenchInput) => void
}

/** How the belt runs, its switch and its speed. */
export function BeltControls({ belt, mayOperate, operate }: Props) {
  const { t, format } = useLanguage()
  const runs = belt.speedMillimetresPerSecond > 0
  const state = runs
    ? benchTexts.belt.runs(format.count(belt.speedMillimetresPerSecond))
    : belt.isSwitchedOn
      ? benchTexts.belt.held
      : benchTexts.belt.off
  return (
    <div className={styles.controls}>
      <p className={styles.state} data-runs={runs} role="status">
        <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
          {runs ? <path d="M3 1l11 7-11 7z" /> : <path d="M2 2h12v12H2z" />}
        </svg>
        {t(benchTexts.belt.name)}: {t(state)}
      </p>
      <button type="button" className={styles.switch} aria-pressed={belt.isSwitchedOn} disabled={!mayOperate} onClick={() => operate({ belt: !belt.isSwitchedOn })}>
        {t(belt.isSwitchedOn ? benchTexts.belt.turnOff : benchTexts.belt.on)}
      </button>
      {belt.mostSpeedFactor > 1 ? (
        <div className={styles.speeds} role="group" aria-label={t(benchTexts.belt.speed)}>
          {speedsUpTo(belt.mostSpeedFactor).map((factor) => (
            <button
              key={factor}
              type="button"
              aria-label={t(benchTexts.belt.times(shown(factor)))}
              aria-pressed={factor === belt.speedFactor}
              disabled={!mayOperate}
              onClick={() => operate({ speedFactor: factor })}
            >
              {shown(factor)}
            </button>
          ))}
        </div>
      ) : (
        <span className={styles.fixed}>{t(benchTexts.belt.fixed)}</span>
      )}
    </div>
  )
}

const shares = new Map([
  [0.25, '¼'],
  [0.5, '½'],
])
const shown = (factor: number) => `${shares.get(factor) ?? factor}×`
