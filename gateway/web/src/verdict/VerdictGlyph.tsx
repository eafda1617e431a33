import type { Verdict } from '../api/types'
import styles from './VerdictGlyph.module.css'

/** Circle, cross, question mark: the verdict without colour. Always beside its word, so hidden from assistive technology. */
export function VerdictGlyph({ verdict }: { verdict: Verdict }) {
  return (
    <svg className={styles.glyph} data-verdict={verdict} viewBox="0 0 100 100" aria-hidden="true">
      {verdict === 'OK' && <circle cx="50" cy="50" r="38" />}
      {verdict === 'NG' && <path d="M16 16 84 84M84 16 16 84" />}
      {verdict === 'UNKNOWN' && (
        <>
          <path d="M30 34c0-14 9-22 21-22s21 8 21 20c0 15-21 16-21 33" />
          <circle className={styles.dot} cx="51" cy="86" r="8" />
        </>
      )}
    </svg>
  )
}
