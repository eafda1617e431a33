import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Names and values under a heading; values that are not there are left out. */
export function Facts({ heading, facts }: { heading: string; facts: readonly (readonly [name: ReactNode, value: string | null | undefined])[] }) {
  return (
    <section>
      <h3>{heading}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value], index) =>
          value ? (
            <div key={index}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
    </section>
  )
}
