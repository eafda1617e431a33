import type { Bench } from '../api/types'
import styles from './BenchScene.module.css'

const [x, width, height, top] = [88, 40, 30, 6]

/** The tower light; each lamp has a sign of its own beside its colour. */
export function SceneTower({ bench }: { bench: Bench }) {
  if (bench.tower == null) return null
  const { red, yellow, green } = bench.tower
  const lamps = [
    { name: 'red', lit: red, sign: 'M-7 -7 7 7M7 -7 -7 7' },
    { name: 'yellow', lit: yellow, sign: 'M0 -8 9 7H-9Z' },
    { name: 'green', lit: green, sign: 'M-7 0a7 7 0 1 0 14 0a7 7 0 1 0-14 0' },
  ]
  return (
    <g>
      <rect className={styles.pole} x={x + width / 2 - 5} y={top + 3 * height} width="10" height="24" />
      {lamps.map(({ name, lit, sign }, i) =>
        lit == null ? null : (
          <g key={name}>
            <rect className={styles.lamp} data-lamp={name} data-lit={lit} x={x} y={top + i * height} width={width} height={height - 2} rx="7" />
            <path className={styles.sign} data-lit={lit} d={sign} transform={`translate(${x + width / 2} ${top + i * height + 14})`} />
          </g>
        ),
      )}
      {(bench.buzzerHertz ?? 0) > 0 && <path className={styles.sound} d={`M${x - 10} ${top + 10}q-9 14 0 28M${x - 20} ${top + 2}q-16 22 0 44`} />}
    </g>
  )
}
