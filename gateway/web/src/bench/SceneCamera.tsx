import type { CSSProperties } from 'react'
import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BenchScene.module.css'
import { beltMiddle, scene, type Scale } from './scene'
import { benchTexts } from './texts'

interface Props {
  bench: Bench
  scale: Scale
  /** What lies under the parts: the light on the belt. */
  under?: boolean
}

/** The camera looks down through its light ring; corners mark what it sees. */
export function SceneCamera({ bench, scale, under = false }: Props) {
  const { t, format } = useLanguage()
  const { camera, partLength } = bench.places
  const light = bench.lightPercent ?? 0
  const x = scale.x(camera - partLength / 2)
  const half = (partLength * scale.perMillimetre) / 2 + 9
  const style = { '--light': light / 100 } as CSSProperties
  if (under) return <circle className={styles.view} style={style} cx={x} cy={beltMiddle} r={half + 22} />
  const seen = bench.parts.some(({ frontMillimetres: front, isPhotographed }) => isPhotographed && front < camera + partLength)
  const [top, bottom] = [beltMiddle - 46, beltMiddle + 46]
  return (
    <g style={style}>
      <circle className={styles.ring} cx={x} cy={beltMiddle} r={half + 24} />
      {bench.lightPercent != null && <circle className={styles.glow} cx={x} cy={beltMiddle} r={half + 24} />}
      <path
        className={styles.corner}
        data-seen={seen}
        d={`M${x - half} ${top + 14}v-14h14M${x + half - 14} ${top}h14v14M${x + half} ${bottom - 14}v14h-14M${x - half + 14} ${bottom}h-14v-14`}
      />
      <path className={styles.leader} d={`M${x} ${beltMiddle - half - 33}V${scene.beltTop - 62}`} />
      <text x={x} y={scene.beltTop - 88} textAnchor="middle">
        {t(benchTexts.scene.camera)}
      </text>
      {bench.lightPercent != null && (
        <text className={styles.soft} x={x} y={scene.beltTop - 69} textAnchor="middle">
          {t(benchTexts.scene.light(format.count(light)))}
        </text>
      )}
    </g>
  )
}
