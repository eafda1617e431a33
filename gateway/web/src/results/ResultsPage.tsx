import { useResultList } from '../api/queries'
import type { Route } from '../app/route'
import { navigate } from '../app/useRoute'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { neighbours } from './neighbours'
import { PartDetail } from './PartDetail'
import { ResultFilters } from './ResultFilters'
import { ResultList } from './ResultList'
import styles from './ResultsPage.module.css'

const pageSize = 50

/** Stored results: filtered list, and beside it the opened part. */
export function ResultsPage({ route, showTruth }: { route: Route; showTruth: boolean }) {
  const { t } = useLanguage()
  const list = useResultList({ station: route.station, verdict: route.verdict, label: route.label, limit: pageSize })
  const results = list.data?.pages.flatMap((page) => page.items) ?? []
  const { newer, older } = neighbours(results, route.resultId)
  const open = (resultId: string | null) => {
    if (resultId !== null) navigate({ ...route, resultId }, { replace: route.resultId !== undefined })
  }
  useShortcuts({ ArrowLeft: () => open(older), ArrowRight: () => open(newer) })

  return (
    <div className={styles.page} data-open={route.resultId !== undefined}>
      <div className={styles.list}>
        <ResultFilters route={route} shown={results.length} onRefresh={() => void list.refetch()} />
        <ResultList route={route} results={results} list={list} />
      </div>
      <div className={styles.detail}>
        {route.resultId === undefined ? (
          <p className={styles.pick}>{t(texts.results.pick)}</p>
        ) : (
          <PartDetail key={route.resultId} route={route} resultId={route.resultId} newer={newer} older={older} open={open} showTruth={showTruth} />
        )}
      </div>
    </div>
  )
}
