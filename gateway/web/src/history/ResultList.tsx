import { Button } from '@mantine/core'
import type { useResultList } from '../api/queries'
import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import type { HistoryRoute } from './historyRoute'
import styles from './ResultList.module.css'
import { ResultRow } from './ResultRow'

interface Props {
  route: HistoryRoute
  results: readonly Result[]
  list: ReturnType<typeof useResultList>
}

/** The listed results, newest first, and the way to older ones. */
export function ResultList({ route, results, list }: Props) {
  const { t } = useLanguage()
  return (
    <div className={styles.scroll} aria-busy={list.isFetching}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t(texts.results.verdict)}</th>
            <th scope="col">{t(texts.results.part)}</th>
            <th scope="col">{t(texts.results.found)}</th>
            <th scope="col">{t(texts.results.time)}</th>
            <th scope="col" className={styles.number}>
              {t(texts.results.total)}
            </th>
          </tr>
        </thead>
        <tbody>
          {results.map((result) => (
            <ResultRow key={result.resultId} route={route} result={result} />
          ))}
        </tbody>
      </table>
      <ListEnd list={list} empty={results.length === 0} />
    </div>
  )
}

function ListEnd({ list, empty }: { list: Props['list']; empty: boolean }) {
  const { t } = useLanguage()
  if (list.isError)
    return (
      <p className={styles.end} role="alert">
        {t(texts.results.failed)}
        <Button variant="default" onClick={() => void list.refetch()}>
          {t(texts.results.retry)}
        </Button>
      </p>
    )
  if (list.isPending) return <p className={styles.end}>{t(texts.results.loading)}</p>
  if (list.hasNextPage)
    return (
      <p className={styles.end}>
        <Button variant="default" loading={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t(texts.results.older)}
        </Button>
      </p>
    )
  return <p className={styles.end}>{t(empty ? texts.results.none : texts.results.end)}</p>
}
