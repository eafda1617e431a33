import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BenchScene.module.css'
import { scene, type Scale } from './scene'
import { benchTexts } from './texts'

/** The light barrier across the belt: emitter, beam, receiver with its lamp. */
export function SceneSensor({ bench, scale }: { bench: Bench; scale: Scale }) {
  const { t } = useLanguage()
  if (bench.beam == null) return null
  const x = scale.x(bench.places.sensor)
  const { beltTop, beltBottom } = scene
  return (
    <g>
      <path className={styles.beam} data-broken={bench.beam} d={`M${x} ${beltTop - 12}V${beltBottom + 12}`} />
      <rect className={styles.housing} x={x - 12} y={beltTop - 34} width="24" height="24" rx="4" />
      <rect className={styles.housing} x={x - 12} y={beltBottom + 10} width="24" height="24" rx="4" />
      <circle className={styles.eye} data-broken={bench.beam} cx={x} cy={beltBottom + 22} r="6" />
      <text x={x} y={beltBottom + 58} textAnchor="middle">
        {t(benchTexts.scene.sensor)}
      </text>
      <text className={styles.soft} x={x} y={beltBottom + 77} textAnchor="middle">
        {t(bench.beam ? benchTexts.scene.sees : benchTexts.scene.clear)}
      </text>
    </g>
  )
}
