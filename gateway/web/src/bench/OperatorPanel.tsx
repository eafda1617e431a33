import type { Bench, BenchInput } from '../api/types'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './OperatorPanel.module.css'
import { benchTexts } from './texts'

interface Props {
  bench: Bench
  mayOperate: boolean
  operate: (input: BenchInput) => void
}

/** The contacts of the station's hardware, to press: push buttons, and the emergency stop that stays pressed. */
export function OperatorPanel({ bench, mayOperate, operate }: Props) {
  const { t } = useLanguage()
  const pressed = bench.emergencyStop === true
  return (
    <Panel heading={t(benchTexts.press.heading)} aside={mayOperate ? undefined : t(benchTexts.onlyInstructors)}>
      <div className={styles.plate}>
        {bench.buttons.map(({ name, isPressed }) => (
          <button
            key={name}
            type="button"
            className={styles.button}
            data-name={name}
            data-down={isPressed}
            disabled={!mayOperate}
            onClick={() => operate({ press: name })}
          >
            <i aria-hidden="true" />
            {t(nameOf(name))}
          </button>
        ))}
        {bench.emergencyStop != null && (
          <button
            type="button"
            className={styles.emergency}
            aria-pressed={pressed}
            aria-label={t(pressed ? benchTexts.emergency.release : benchTexts.emergency.press)}
            disabled={!mayOperate}
            onClick={() => operate({ emergencyStop: !pressed })}
          >
            <i aria-hidden="true" />
            {t(benchTexts.emergency.name)}
          </button>
        )}
      </div>
      <p className={styles.hint} role="status">
        {pressed && `${t(benchTexts.emergency.pressed)}. ${t(benchTexts.emergency.hint)}`}
      </p>
    </Panel>
  )
}

const names = new Map(Object.entries({ start: benchTexts.press.start, stop: benchTexts.press.stop, acknowledge: benchTexts.press.acknowledge }))
const nameOf = (name: string) => names.get(name) ?? { en: name, ko: name }
