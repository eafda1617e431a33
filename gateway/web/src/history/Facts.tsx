import type { ReactNode } from 'react'
import styles from './Facts.module.css'

/** Names and values under a heading; values that are not there are left out. */
export function Facts({ heading, facts }: { heading: string; facts: readonly (readonly [name: ReactNode, value: ReactNode])[] }) {
  return (
    <section>
      <h3>{heading}</h3>
      <dl className={styles.facts}>
        {facts.map(([name, value], index) =>
          value !== null && value !== undefined && value !== '' ? (
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
