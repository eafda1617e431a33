import type { StageTimes } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { stages } from './stageAverage'
import styles from './StageBar.module.css'

/** The stages of a part's time as one bar, and in figures. */
export function StageBar({ times }: { times: StageTimes }) {
  const { t, format } = useLanguage()
  return (
    <>
      <div className={styles.bar} aria-hidden="true">
        {stages.map((stage) => (
          <span key={stage} data-stage={stage} style={{ flexGrow: times[stage] }} />
        ))}
      </div>
      <dl className={styles.legend}>
        {stages.map((stage) => (
          <div key={stage}>
            <dt>
              <span data-stage={stage} />
              {t(texts.stages[stage])}
            </dt>
            <dd>{format.milliseconds(times[stage])}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
