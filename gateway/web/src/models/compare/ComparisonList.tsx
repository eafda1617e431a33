import { whyOf } from '../../api/answer'
import { isRunning, useComparisons } from '../../api/modelQueries'
import { Panel } from '../../app/Panel'
import { Problem } from '../../app/Problem'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { modelsLink } from '../modelsRoute'
import styles from './ComparePage.module.css'
import { agreementOf } from './outcome'
import { compareTexts, stateTexts } from './texts'

/** What was compared; each line opens its result. */
export function ComparisonList({ mayChange }: { mayChange: boolean }) {
  const { t, format } = useLanguage()
  const { data, error } = useComparisons()
  return (
    <Panel heading={t(compareTexts.list)} aside={t(compareTexts.listHint)}>
      <Problem text={error && whyOf(error)} />
      {data?.length === 0 && <p className={forms.hint}>{t(mayChange ? compareTexts.none : compareTexts.noneToSee)}</p>}
      <ul className={styles.list}>
        {data?.map((comparison) => {
          const agreement = agreementOf(comparison)
          return (
            <li key={comparison.id}>
              <a href={modelsLink({ page: 'compare', id: comparison.id })}>
                <b>{t(compareTexts.against(comparison.a, comparison.b))}</b>
                <span>
                  {t(stateTexts[comparison.state])} · {t(compareTexts.progress(format.count(comparison.done), format.count(comparison.total)))}
                  {agreement !== null && ` · ${t(compareTexts.agreement)} ${format.percent(agreement)}`}
                  {isRunning(comparison) && <progress className={forms.bar} value={comparison.done} max={comparison.total} aria-label={t(stateTexts[comparison.state])} />}
                </span>
                <span>{t(compareTexts.by(comparison.startedBy, format.dateTime(comparison.startedAt)))}</span>
              </a>
            </li>
          )
        })}
      </ul>
    </Panel>
  )
}
