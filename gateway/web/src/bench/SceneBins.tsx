import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BenchScene.module.css'
import { beltMiddle, scene, type Scale } from './scene'
import { benchTexts } from './texts'

/** Where the parts end: rejected ones below the gate, good ones behind the belt. */
export function SceneBins({ bench, scale }: { bench: Bench; scale: Scale }) {
  const { t } = useLanguage()
  const { gate, partLength } = bench.places
  const rejected = scale.x(gate + partLength * 1.1)
  return (
    <g>
      <Bin x={rejected} y={scene.beltBottom + 62} name={t(benchTexts.scene.bad)} count={bench.counts.rejected} verdict="NG" />
      <Bin x={scene.right + 84} y={beltMiddle - 40} name={t(benchTexts.scene.good)} count={bench.counts.passed} verdict="OK" />
    </g>
  )
}

function Bin({ x, y, name, count, verdict }: { x: number; y: number; name: string; count: number; verdict: 'OK' | 'NG' }) {
  const { format } = useLanguage()
  return (
    <g>
      <path className={styles.bin} d={`M${x - 64} ${y}h128l-10 80h-108z`} />
      <text className={styles.count} x={x} y={y + 42}>
        {format.count(count)}
      </text>
      <text className={styles['bin-name']} x={x} y={y + 66}>
        {verdict === 'OK' ? '○' : '✕'} {name}
      </text>
    </g>
  )
}
