import { Button } from '@mantine/core'
import { useState } from 'react'
import { isNotFound, whyOf } from '../../api/answer'
import { isRunning, useCancelComparison, useComparison } from '../../api/modelQueries'
import type { Comparison } from '../../api/modelTypes'
import { Notice } from '../../app/Notice'
import { Panel } from '../../app/Panel'
import { Problem } from '../../app/Problem'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { modelsLink, type CompareRoute } from '../modelsRoute'
import { modelsTexts } from '../texts'
import { ComparedParts } from './ComparedParts'
import styles from './ComparisonReport.module.css'
import { agreementOf } from './outcome'
import { RemoveComparison } from './RemoveComparison'
import { compareTexts, stateTexts } from './texts'

/** How far a comparison is, how often the two agree, and where they do not. */
export function ComparisonReport({ id, route, mayChange }: { id: string; route: CompareRoute; mayChange: boolean }) {
  const { t, format } = useLanguage()
  const { data, error, isPending, refetch } = useComparison(id, route.all === true)
  const cancel = useCancelComparison()
  const [removing, setRemoving] = useState(false)
  const back = <a href={modelsLink({ page: 'compare' })}>{t(compareTexts.back)}</a>

  if (isPending) return <Notice kind="loading" whole={false} heading={t(modelsTexts.loading)} />
  if (data === undefined)
    return (
      <Notice kind="failed" whole={false} heading={t(isNotFound(error) ? compareTexts.gone : modelsTexts.failed)} detail={t(whyOf(error))}>
        <Button variant="default" onClick={() => void refetch()}>
          {t(modelsTexts.retry)}
        </Button>
        {back}
      </Notice>
    )
  const { comparison, parts } = data
  return (
    <div className={styles.report}>
      <Panel heading={t(compareTexts.against(comparison.a, comparison.b))} aside={t(compareTexts.by(comparison.startedBy, format.dateTime(comparison.startedAt)))}>
        <div className={styles.progress}>
          <p role="status">
            <b>{t(stateTexts[comparison.state])}</b> · {t(compareTexts.progress(format.count(comparison.done), format.count(comparison.total)))}
          </p>
          {isRunning(comparison) && (
            <>
              <progress className={forms.bar} value={comparison.done} max={comparison.total} aria-label={t(compareTexts.start)} />
              {mayChange && (
                <Button variant="default" loading={cancel.isPending} onClick={() => cancel.mutate(id)}>
                  {t(compareTexts.cancel)}
                </Button>
              )}
            </>
          )}
          {back}
          {mayChange && !isRunning(comparison) && (
            <Button variant="default" onClick={() => setRemoving(true)}>
              {t(compareTexts.remove)}
            </Button>
          )}
        </div>
        {removing && <RemoveComparison id={id} onClose={() => setRemoving(false)} />}
        <Problem text={comparison.reason ?? (cancel.error && whyOf(cancel.error))} />
        <Figures comparison={comparison} />
      </Panel>
      <ComparedParts comparison={comparison} parts={parts} route={route} />
    </div>
  )
}

function Figures({ comparison }: { comparison: Comparison }) {
  const { t, format } = useLanguage()
  const agreement = agreementOf(comparison)
  const time = (milliseconds: number | null) => (milliseconds === null ? '–' : format.milliseconds(milliseconds))
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{t(compareTexts.agreement)}</dt>
        <dd>
          <b>{agreement === null ? '–' : format.percent(agreement)}</b>
          <small>{t(compareTexts.of(format.count(comparison.agreed), format.count(comparison.done)))}</small>
        </dd>
      </div>
      {comparison.byRecipe != null && (
        <div>
          <dt>{t(compareTexts.byRecipe)}</dt>
          <dd>
            <b>{format.count(comparison.byRecipe)}</b>
            <small>{t(compareTexts.of(format.count(comparison.byRecipe), format.count(comparison.total)))}</small>
            {comparison.byRecipe < comparison.total && <small>{t(compareTexts.byRecipeHint)}</small>}
          </dd>
        </div>
      )}
      <div>
        <dt>{t(compareTexts.median(`A, ${comparison.a}`))}</dt>
        <dd>
          <b>{time(comparison.medianMillisecondsA)}</b>
          <small>{t(compareTexts.medianHint)}</small>
        </dd>
      </div>
      <div>
        <dt>{t(compareTexts.median(`B, ${comparison.b}`))}</dt>
        <dd>
          <b>{time(comparison.medianMillisecondsB)}</b>
          <small>{t(compareTexts.medianHint)}</small>
        </dd>
      </div>
    </dl>
  )
}
