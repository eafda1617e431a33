import type { Bench, BenchPart } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './BenchScene.module.css'
import { scene, type Scale } from './scene'
import { benchTexts } from './texts'

const [width, height] = [240, 54]

/** What is known of the part that somebody points at, and what it really is. */
export function SceneCard({ part, places, scale }: { part: BenchPart; places: Bench['places']; scale: Scale }) {
  const { t } = useLanguage()
  const x = scale.x(part.frontMillimetres - places.partLength / 2)
  return (
    <g className={styles.card} transform={`translate(${(x - width / 2).toFixed(2)} ${scene.beltTop - height - 12})`}>
      <rect width={width} height={height} rx="6" />
      <text x="12" y="22">
        {part.partId} · {part.verdict ? t(texts.verdict[part.verdict]) : t(benchTexts.parts.noVerdict)}
      </text>
      <text x="12" y="43">
        {t(benchTexts.parts.truth)}: {t(part.isBad ? benchTexts.parts.bad : benchTexts.parts.good)}
      </text>
    </g>
  )
}
