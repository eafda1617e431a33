import { useId, type ReactNode } from 'react'
import styles from './Panel.module.css'

interface Props {
  heading: string
  /** Beside the heading: a scope, a sum. */
  aside?: ReactNode
  /** Takes the room that its neighbours leave. */
  grow?: boolean
  /** Shows values that can no longer be trusted to be current. */
  old?: string | false
  children: ReactNode
}

/** One titled block of a page. */
export function Panel({ heading, aside, grow = false, old = false, children }: Props) {
  const id = useId()
  return (
    <section className={styles.panel} data-grow={grow} data-old={old !== false} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{heading}</h2>
        {old === false ? <span>{aside}</span> : <span className={styles.old}>{old}</span>}
      </header>
      <div className={styles.body}>{children}</div>
    </section>
  )
}
