import { Button, SegmentedControl } from '@mantine/core'
import { useChoices } from '../api/queries'
import { navigate } from '../app/useAddress'
import { Choice } from '../filter/Choice'
import { verdicts, type PartFilter } from '../filter/partFilter'
import { PeriodFields } from '../filter/PeriodFields'
import { ReviewField } from '../filter/ReviewField'
import { ProductModelLotFields, StationField } from '../filter/ScopeFields'
import { ScoreField } from '../filter/ScoreField'
import { filterTexts } from '../filter/texts'
import { knownLabels, labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { ExportPanel } from './ExportPanel'
import { historyAddress, type HistoryRoute } from './historyRoute'
import styles from './ResultFilters.module.css'

/** Which results are listed. The choice lives in the address. */
export function ResultFilters({ route: { resultId: _, ...filter }, onRefresh }: { route: HistoryRoute; onRefresh: () => void }) {
  const { t, language, format } = useLanguage()
  const labels = [...new Set([...knownLabels, ...(useChoices().data?.labels ?? [])])]
  const change = (changed: PartFilter) => navigate(historyAddress({ ...filter, ...changed }), { replace: true })
  const { from, to, product, model, lot, minScore, maxScore, reviewed, finding } = filter
  const hidden = [from, to, product, model, lot, minScore, maxScore, reviewed, finding].filter((value) => value !== undefined).length

  return (
    <div className={styles.filters}>
      <h1 className="visually-hidden">{t(texts.results.heading)}</h1>
      <StationField filter={filter} onChange={change} />
      <SegmentedControl
        aria-label={t(texts.results.verdict)}
        value={filter.verdict ?? ''}
        onChange={(verdict) => change({ verdict: verdicts.find((known) => known === verdict) })}
        data={[
          { value: '', label: t(texts.results.all) },
          ...verdicts.map((verdict) => ({
            value: verdict,
            label: (
              <span className={styles.verdict}>
                <VerdictGlyph verdict={verdict} />
                {t(texts.verdict[verdict])}
              </span>
            ),
          })),
        ]}
      />
      <Choice
        name={t(texts.results.type)}
        value={filter.label}
        all={t(texts.results.allTypes)}
        options={labels.map((label) => ({ value: label, label: labelText(label, language) }))}
        onChoose={(label) => change({ label })}
      />
      <Button variant="default" onClick={onRefresh}>
        {t(texts.results.refresh)}
      </Button>
      <details className={styles.more} open={hidden > 0 || undefined}>
        <summary>
          {t(filterTexts.more)}
          {hidden > 0 && ` · ${t(filterTexts.set(format.count(hidden)))}`}
        </summary>
        <div className={styles.fields}>
          <PeriodFields filter={filter} onChange={change} />
          <ProductModelLotFields filter={filter} onChange={change} />
          <ReviewField filter={filter} onChange={change} />
          <ScoreField name={t(filterTexts.minScore)} value={minScore} onChange={(score) => change({ minScore: score })} />
          <ScoreField name={t(filterTexts.maxScore)} value={maxScore} onChange={(score) => change({ maxScore: score })} />
          <Button variant="default" onClick={() => navigate(historyAddress({}), { replace: true })}>
            {t(filterTexts.clear)}
          </Button>
        </div>
      </details>
      <ExportPanel filter={filter} />
    </div>
  )
}
