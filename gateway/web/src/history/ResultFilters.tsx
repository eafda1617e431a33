import { Button, NativeSelect, SegmentedControl } from '@mantine/core'
import { useStations, useStatistics } from '../api/queries'
import type { Verdict } from '../api/types'
import { navigate } from '../app/useAddress'
import { knownLabels, labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { historyAddress, type HistoryRoute } from './historyRoute'
import styles from './ResultFilters.module.css'

const verdicts: Verdict[] = ['OK', 'NG', 'UNKNOWN']

interface Props {
  route: HistoryRoute
  shown: number
  onRefresh: () => void
}

/** Which results are listed. The choice lives in the address. */
export function ResultFilters({ route, shown, onRefresh }: Props) {
  const { t, language, format } = useLanguage()
  const statistics = useStatistics({ station: route.station })
  const stations = useStations().data ?? []
  const names = new Set([...stations.map(({ station }) => station), ...(route.station === undefined ? [] : [route.station])])
  const labels = [...new Set([...knownLabels, ...(statistics.data?.byLabel.map(({ label }) => label) ?? [])])]
  const filter = (change: Partial<HistoryRoute>) => navigate(historyAddress({ ...route, ...change, resultId: undefined }), { replace: true })

  return (
    <div className={styles.filters}>
      <h1 className="visually-hidden">{t(texts.results.heading)}</h1>
      <NativeSelect
        aria-label={t(texts.line.choose)}
        value={route.station ?? ''}
        onChange={(event) => filter({ station: event.currentTarget.value || undefined })}
      >
        <option value="">{t(texts.line.all)}</option>
        {[...names].map((station) => (
          <option key={station}>{station}</option>
        ))}
      </NativeSelect>
      <SegmentedControl
        aria-label={t(texts.results.verdict)}
        value={route.verdict ?? ''}
        onChange={(verdict) => filter({ verdict: verdicts.find((known) => known === verdict) })}
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
      <NativeSelect
        aria-label={t(texts.results.type)}
        value={route.label ?? ''}
        onChange={(event) => filter({ label: event.currentTarget.value || undefined })}
      >
        <option value="">{t(texts.results.allTypes)}</option>
        {labels.map((label) => (
          <option key={label} value={label}>
            {labelText(label, language)}
          </option>
        ))}
      </NativeSelect>
      <p className={styles.shown}>{t(texts.results.shown(format.count(shown)))}</p>
      <Button variant="default" onClick={onRefresh}>
        {t(texts.results.refresh)}
      </Button>
    </div>
  )
}
