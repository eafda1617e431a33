import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './BenchScene.module.css'
import { scene } from './scene'
import { benchTexts } from './texts'

const { left, right, beltTop, beltBottom } = scene
const pitch = 48
const slats = Array.from({ length: Math.ceil((right - left) / pitch) + 1 }, (_, i) => left + (i - 1) * pitch)

/** The belt with its slats and rollers, and the encoder's wheel that it turns. */
export function SceneBelt({ bench }: { bench: Bench }) {
  const { t } = useLanguage()
  const height = beltBottom - beltTop
  return (
    <g>
      <rect className={styles.frame} x={left - 14} y={beltTop - 9} width={right - left + 28} height={height + 18} rx="7" />
      <clipPath id="belt">
        <rect x={left} y={beltTop} width={right - left} height={height} />
      </clipPath>
      <g clipPath="url(#belt)">
        <rect className={styles.surface} x={left} y={beltTop} width={right - left} height={height} />
        <g className={styles.slats}>
          {slats.map((x) => (
            <path key={x} className={styles.slat} d={`M${x} ${beltTop}V${beltBottom}`} />
          ))}
        </g>
      </g>
      <rect className={styles.roller} x={left - 12} y={beltTop - 3} width="12" height={height + 6} rx="5" />
      <rect className={styles.roller} x={right} y={beltTop - 3} width="12" height={height + 6} rx="5" />
      {bench.places.hasEncoder && (
        <g>
          <g className={styles.wheel}>
            <circle cx={left + 34} cy={beltBottom + 42} r="24" />
            {[0, 60, 120, 180, 240, 300].map((angle) => (
              <path
                key={angle}
                d={`M${left + 34} ${beltBottom + 42}m-4 -20h8l-2 13h-4z`}
                transform={`rotate(${angle} ${left + 34} ${beltBottom + 42})`}
              />
            ))}
          </g>
          <text className={styles.soft} x={left + 66} y={beltBottom + 47}>
            {t(benchTexts.scene.encoder)}
          </text>
        </g>
      )}
    </g>
  )
}
