import type { Bench, BenchPart } from '../api/types'
import styles from './BenchScene.module.css'
import { asideOf, beltMiddle, type Scale } from './scene'

interface Props {
  part: BenchPart
  places: Bench['places']
  scale: Scale
  chosen: boolean
  choose: (partId: string | null) => void
}

const height = 74
const asideDistance = 128

/** A part from above: a board with its verdict, once there is one. */
export function ScenePart({ part, places, scale, chosen, choose }: Props) {
  const width = places.partLength * scale.perMillimetre
  const aside = part.isRejected ? asideOf(part.frontMillimetres, places) : 0
  const [x, y] = [scale.x(part.frontMillimetres - places.partLength), beltMiddle - height / 2 + aside * asideDistance]
  const verdict = part.verdict ?? undefined
  return (
    <g
      className={styles.part}
      data-verdict={verdict}
      data-chosen={chosen}
      opacity={aside === 1 ? 0 : 1}
      transform={`translate(${x.toFixed(2)} ${y.toFixed(2)})`}
      onPointerEnter={() => choose(part.partId)}
      onPointerDown={() => choose(part.partId)}
    >
      <rect className={styles.board} width={width} height={height} rx="5" />
      <path className={styles.copper} d={`M10 14h${width * 0.28}l12 12v${height - 46}l-10 10H10M${width - 10} 20h${-width * 0.22}l-12 12v16h${width * 0.18}l10 10`} />
      {[14, 30, 46, 62].map((cy) => (
        <circle key={cy} className={styles.pad} cx={width - 12} cy={cy} r="3.4" />
      ))}
      {verdict && <circle className={styles.badge} cx={width / 2} cy="28" r="22" />}
      {verdict === 'OK' && <circle className={styles.mark} cx={width / 2} cy="28" r="12" />}
      {verdict === 'NG' && <path className={styles.mark} d={`M${width / 2 - 11} 17l22 22m0-22l-22 22`} />}
      {verdict === 'UNKNOWN' && <path className={styles.mark} d={`M${width / 2 - 7} 23c0-6 3-9 8-9s8 3 8 8c0 6-8 6-8 13m0 4v5`} />}
      <text className={styles.number} x={width / 2} y={height - 8}>
        {part.partId.slice(-3)}
      </text>
    </g>
  )
}
