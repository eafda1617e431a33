import type { Bench } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './CountsPanel.module.css'
import { benchTexts } from './texts'

const counted = ['goodHit', 'badPassed', 'escapes', 'falseRejects'] as const

/** Whose fault it was: the bench knows what every part really is. */
export function CountsPanel({ counts }: { counts: Bench['counts'] }) {
  const { t, format } = useLanguage()
  return (
    <Panel heading={t(benchTexts.counts.heading)}>
      <dl className={styles.counts}>
        {counted.map((name) => (
          <div key={name} data-wrong={(name === 'goodHit' || name === 'badPassed') && counts[name] > 0}>
            <dt>
              <Hint text={t(benchTexts.counts[name])} explanation={t(benchTexts.counts[`${name}Hint`])} />
            </dt>
            <dd>{format.count(counts[name])}</dd>
          </div>
        ))}
      </dl>
    </Panel>
  )
}
