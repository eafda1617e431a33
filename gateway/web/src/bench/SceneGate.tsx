import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BenchScene.module.css'
import { scene, type Scale } from './scene'
import { benchTexts } from './texts'

/** From along the belt's edge to across the belt. */
const fullTurn = 52

/** The reject gate: a blade that swings over the belt and leads parts aside. */
export function SceneGate({ bench, scale }: { bench: Bench; scale: Scale }) {
  const { t } = useLanguage()
  const { gate } = bench
  if (gate == null) return null
  const [x, y] = [scale.x(bench.places.gate), scene.beltTop - 14]
  return (
    <g>
      <g className={styles.blade} data-rejects={gate.place > 0.5} style={{ transform: `translate(${x}px, ${y}px) rotate(${(gate.place * fullTurn).toFixed(1)}deg)` }}>
        <rect x="-6" y="-6" width="150" height="12" rx="6" />
      </g>
      <circle className={styles.pivot} cx={x} cy={y} r="10" />
      <text x={x + 20} y={scene.beltTop - 58}>
        {t(benchTexts.scene.gate)}
      </text>
      <text className={styles.soft} x={x + 20} y={scene.beltTop - 39}>
        {t(gate.isToldToReject ? benchTexts.scene.rejects : benchTexts.scene.passes)}
      </text>
    </g>
  )
}
