import type { ReactNode } from 'react'
import styles from './Problem.module.css'

interface Props {
  /** Null: nothing went wrong. */
  text: string | null | undefined
  heading?: string
  /** The way out. */
  children?: ReactNode
}

/** What the gateway refused, in its own words, where it happened. */
export function Problem({ text, heading, children }: Props) {
  return (
    <div role="alert">
      {text != null && text !== '' && (
        <div className={styles.problem}>
          {heading !== undefined && <b>{heading}</b>}
          <p>{text}</p>
          {children}
        </div>
      )}
    </div>
  )
}
