import type { Bench } from '../api/types'
import styles from './BenchScene.module.css'

const [x, width, height, top] = [1120, 44, 40, 18]

/** The tower light; each lamp has a sign of its own beside its colour. */
export function SceneTower({ bench }: { bench: Bench }) {
  if (bench.tower == null) return null
  const { red, yellow, green } = bench.tower
  const lamps = [
    { name: 'red', lit: red, sign: 'M-8 -8 8 8M8 -8 -8 8' },
    { name: 'yellow', lit: yellow, sign: 'M0 -10 11 9H-11Z' },
    { name: 'green', lit: green, sign: 'M-9 0a9 9 0 1 0 18 0a9 9 0 1 0-18 0' },
  ]
  return (
    <g>
      <rect className={styles.pole} x={x + width / 2 - 5} y={top + 3 * height} width="10" height="22" />
      {lamps.map(({ name, lit, sign }, i) =>
        lit == null ? null : (
          <g key={name}>
            <rect className={styles.lamp} data-lamp={name} data-lit={lit} x={x} y={top + i * height} width={width} height={height - 2} rx="7" />
            <path className={styles.sign} data-lit={lit} d={sign} transform={`translate(${x + width / 2} ${top + i * height + 19})`} />
          </g>
        ),
      )}
      {(bench.buzzerHertz ?? 0) > 0 && <path className={styles.sound} d={`M${x - 10} ${top + 10}q-9 14 0 28M${x - 20} ${top + 2}q-16 22 0 44`} />}
    </g>
  )
}
