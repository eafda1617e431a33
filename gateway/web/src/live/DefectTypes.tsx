import type { Statistics } from '../api/types'
import { Panel } from '../app/Panel'
import { formatRoute } from '../app/route'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './DefectTypes.module.css'

/** What was found in this run, most frequent first. */
export function DefectTypes({ statistics }: { statistics: Statistics | null }) {
  const { t, language, format } = useLanguage()
  const types = [...(statistics?.byLabel ?? [])].sort((a, b) => b.count - a.count)
  const most = types[0]?.count ?? 1
  return (
    <Panel heading={t(texts.types.heading)}>
      {types.length === 0 && <p className={styles.none}>{t(texts.types.none)}</p>}
      <ul className={styles.types}>
        {types.map(({ label, count }) => (
          <li key={label}>
            <a href={formatRoute({ page: 'results', label })}>{labelText(label, language)}</a>
            <span className={styles.bar}>
              <span style={{ width: `${(100 * count) / most}%` }} />
            </span>
            <b>{format.count(count)}</b>
          </li>
        ))}
      </ul>
    </Panel>
  )
}
