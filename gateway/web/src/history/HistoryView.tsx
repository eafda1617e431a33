import { useResultList } from '../api/queries'
import type { Address } from '../app/address'
import { navigate } from '../app/useAddress'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useShowTruth } from '../picture/useShowTruth'
import { historyAddress, readHistoryRoute } from './historyRoute'
import { neighbours } from './neighbours'
import { PartDetail } from './PartDetail'
import { ResultFilters } from './ResultFilters'
import { ResultList } from './ResultList'
import styles from './HistoryView.module.css'

const pageSize = 50

/** Stored results: filtered list, and beside it the opened part. */
export function HistoryView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const route = readHistoryRoute(address)
  const [showTruth, toggleTruth] = useShowTruth()
  const { resultId: _, ...filter } = route
  const list = useResultList({ ...filter, limit: pageSize })
  const results = list.data?.pages.flatMap((page) => page.items) ?? []
  const { newer, older } = neighbours(results, route.resultId)
  const open = (resultId: string | null) => {
    if (resultId !== null) navigate(historyAddress({ ...route, resultId }), { replace: route.resultId !== undefined })
  }
  useShortcuts({ ArrowLeft: () => open(older), ArrowRight: () => open(newer), KeyT: toggleTruth })

  return (
    <div className={styles.page} data-open={route.resultId !== undefined}>
      <div className={styles.list}>
        <ResultFilters route={route} onRefresh={() => void list.refetch()} />
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
