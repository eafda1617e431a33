import type { ReactNode } from 'react'
import styles from './Notice.module.css'

export type NoticeKind = 'loading' | 'empty' | 'failed'

interface Props {
  kind: NoticeKind
  heading: string
  detail?: string | undefined
  /** A whole view shows it, and has no other heading. */
  whole?: boolean
  /** The way out: a button, a link. */
  children?: ReactNode
}

/** What a view shows where it has nothing to show: still on its way, nothing there, or failed. Says it by shape and word. */
export function Notice({ kind, heading, detail, whole = true, children }: Props) {
  const Heading = whole ? 'h1' : 'h2'
  return (
    <div className={styles.notice} data-kind={kind} role={kind === 'failed' ? 'alert' : 'status'}>
      <svg viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
        {kind === 'loading' && <path d="M24 6a18 18 0 1 1-18 18" className={styles.turning} />}
        {kind === 'empty' && <path d="M6 28h10l3 5h10l3-5h10M6 28l6-16h24l6 16v12H6z" />}
        {kind === 'failed' && <path d="M24 6 44 41H4zM24 19v11M24 34v3" />}
      </svg>
      <Heading className={styles.heading}>{heading}</Heading>
      {detail !== undefined && <p>{detail}</p>}
      {children}
    </div>
  )
}
