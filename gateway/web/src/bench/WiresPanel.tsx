import type { BenchInput, BenchWire } from '../api/types'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { benchTexts } from './texts'
import { tracePath, type WireHistory } from './wireHistory'
import styles from './WiresPanel.module.css'

const [width, height] = [140, 14]

interface Props {
  wires: readonly BenchWire[]
  history: WireHistory
  mayOperate: boolean
  operate: (input: BenchInput) => void
}

/** Every line between the station's computer and its hardware, as an oscilloscope shows it; those to the station can be pulled off, as if they had broken. */
export function WiresPanel({ wires, history, mayOperate, operate }: Props) {
  const { t } = useLanguage()
  return (
    <Panel heading={t(benchTexts.wires.heading)} aside={t(benchTexts.wires.aside)}>
      <ul className={styles.wires}>
        {wires.map((wire) => (
          <li key={wire.pin} data-high={wire.isHigh} data-unplugged={wire.isUnplugged === true}>
            <b>{wire.pin}</b>
            <span className={styles.way} title={t(wire.isOutput ? benchTexts.wires.output : benchTexts.wires.input)}>
              <span aria-hidden="true">{wire.isOutput ? '→' : '←'}</span>
              <span className="visually-hidden">{t(wire.isOutput ? benchTexts.wires.output : benchTexts.wires.input)}</span>
            </span>
            <span className={styles.use}>{t(useOf(wire.use))}</span>
            <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
              <path d={tracePath(history.get(wire.pin) ?? [], width, height)} />
            </svg>
            {wire.isOutput ? (
              <span />
            ) : (
              <button
                type="button"
                className={styles.plug}
                aria-pressed={wire.isUnplugged === true}
                aria-label={t(benchTexts.wires.unplugOf(t(useOf(wire.use))))}
                title={t(wire.isUnplugged ? benchTexts.wires.plug : benchTexts.wires.unplug)}
                disabled={!mayOperate}
                onClick={() => operate(wire.isUnplugged ? { plug: wire.pin } : { unplug: wire.pin })}
              >
                {t(wire.isUnplugged ? benchTexts.wires.isOff : benchTexts.wires.isOn)}
              </button>
            )}
            <span className={styles.level}>{wire.dutyPercent != null ? `${wire.dutyPercent} %` : t(wire.isHigh ? benchTexts.wires.high : benchTexts.wires.low)}</span>
          </li>
        ))}
      </ul>
    </Panel>
  )
}

const uses = new Map(Object.entries(benchTexts.wires.uses))
const useOf = (use: string) => uses.get(use as keyof typeof benchTexts.wires.uses) ?? { en: use, ko: use }
