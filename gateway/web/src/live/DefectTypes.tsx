import type { Result, Statistics } from '../api/types'
import { Panel } from '../app/Panel'
import { historyLink } from '../history/historyRoute'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './DefectTypes.module.css'
import { HeatPanel } from './HeatPanel'

/** What was found in this run, most frequent first, and where on the part. */
export function DefectTypes({ station, statistics, picture }: { station: string; statistics: Statistics | null; picture: Result | null }) {
  const { t, language, format } = useLanguage()
  const types = [...(statistics?.byLabel ?? [])].sort((a, b) => b.count - a.count)
  const most = types[0]?.count ?? 1
  return (
    <Panel heading={t(texts.types.heading)}>
      <div className={styles.both}>
        {types.length === 0 && <p className={styles.none}>{t(texts.types.none)}</p>}
        <ul className={styles.types}>
          {types.map(({ label, count }) => (
            <li key={label}>
              <a href={historyLink({ station, label })}>{labelText(label, language)}</a>
              <b>{format.count(count)}</b>
              <span className={styles.bar}>
                <span style={{ width: `${(100 * count) / most}%` }} />
              </span>
            </li>
          ))}
        </ul>
        <HeatPanel station={station} picture={picture} />
      </div>
    </Panel>
  )
}
