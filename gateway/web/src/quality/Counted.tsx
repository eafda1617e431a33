import { Button } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './Counted.module.css'
import { qualityTexts } from './texts'

/** What was counted, or that it is still being counted, or that it failed and how to try again. */
export function Counted<T>({ query, children }: { query: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  const { t } = useLanguage()
  const { data, isError, error, isPending, isPlaceholderData, refetch } = query
  if (isError)
    return (
      <div className={styles.state} role="alert">
        <p>{t(qualityTexts.failed)}</p>
        <p className={styles.detail}>{t(whyOf(error))}</p>
        <Button variant="default" onClick={() => void refetch()}>
          {t(qualityTexts.retry)}
        </Button>
      </div>
    )
  if (isPending) return <p className={styles.state}>{t(qualityTexts.loading)}</p>
  return (
    <div className={styles.counted} aria-busy={isPlaceholderData}>
      {children(data)}
    </div>
  )
}
