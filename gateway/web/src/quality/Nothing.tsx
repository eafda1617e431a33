import type { ReactNode } from 'react'
import styles from './Counted.module.css'

/** A panel that has nothing to show, and why. */
export function Nothing({ text, children }: { text: string; children?: ReactNode }) {
  return (
    <div className={styles.state}>
      <p>{text}</p>
      {children}
    </div>
  )
}
