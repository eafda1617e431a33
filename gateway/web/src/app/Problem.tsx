import { useEffect, useRef, type ReactNode } from 'react'
import type { Text } from '../i18n/language'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './Problem.module.css'

interface Props {
  /** Null: nothing went wrong. */
  text: Text | null
  heading?: string
  /** The way out. */
  children?: ReactNode
}

/** What the gateway refused, in its own words, where it happened; scrolled to where that is off the screen. */
export function Problem({ text, heading, children }: Props) {
  const { t } = useLanguage()
  const words = text && t(text)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (words !== null) place.current?.scrollIntoView({ block: 'nearest' })
  }, [words])
  return (
    <div role="alert" ref={place}>
      {words !== null && (
        <div className={styles.problem}>
          {heading !== undefined && <b>{heading}</b>}
          <p>{words}</p>
          {children}
        </div>
      )}
    </div>
  )
}
