import type { Bench } from '../api/types'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { benchTexts } from './texts'
import styles from './TowerPanel.module.css'

const lamps = ['red', 'yellow', 'green'] as const

/** What the tower light and the buzzer say, in words: colours as IEC 60073 means them. */
export function TowerPanel({ bench }: { bench: Bench }) {
  const { t, format } = useLanguage()
  if (!bench.tower) return null
  const { tower, buzzerHertz } = bench
  return (
    <Panel heading={t(benchTexts.tower.heading)}>
      <ul className={styles.lamps}>
        {lamps.map((lamp) =>
          tower[lamp] == null ? null : (
            <li key={lamp} data-lamp={lamp} data-lit={tower[lamp]}>
              <i aria-hidden="true" />
              <span>{t(benchTexts.tower[lamp])}</span>
              <b>{t(tower[lamp] ? benchTexts.tower.on : benchTexts.tower.off)}</b>
            </li>
          ),
        )}
      </ul>
      {buzzerHertz != null && (
        <p className={styles.buzzer}>{t(buzzerHertz > 0 ? benchTexts.tower.buzzer(format.count(buzzerHertz)) : benchTexts.tower.silent)}</p>
      )}
    </Panel>
  )
}
