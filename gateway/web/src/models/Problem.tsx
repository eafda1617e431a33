import { useEffect, useRef, type ReactNode } from 'react'
import styles from './Problem.module.css'

interface Props {
  /** Null: nothing went wrong. */
  text: string | null | undefined
  heading?: string
  /** The way out. */
  children?: ReactNode
}

/** What the gateway refused, in its own words, where it happened; scrolled to where that is off the screen. */
export function Problem({ text, heading, children }: Props) {
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (text) place.current?.scrollIntoView({ block: 'nearest' })
  }, [text])
  return (
    <div role="alert" ref={place}>
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
