import { useQuery, useQueryClient } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useLanguage } from '../i18n/LanguageContext'
import { ask, sessionKey, type Session } from './session'
import { SignInForm } from './SignInForm'
import styles from './SignIn.module.css'
import { sessionTexts } from './texts'

/** Shows the page to whoever has a session, and the sign-in form to everybody else. A session that ends is noticed within a minute. */
export function SessionGate({ children }: { children: ReactNode }) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const { data, error, refetch } = useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => ask(signal), refetchInterval: 60_000, refetchOnWindowFocus: true })

  const enter = (session: Session) => queries.setQueryData(sessionKey, session)

  if (data?.state === 'signed-in') return children
  return (
    <main className={styles.place}>
      {data !== undefined && <SignInForm session={data} onEntered={enter} />}
      {data === undefined && error === null && <p role="status">{t(sessionTexts.waiting)}</p>}
      {data === undefined && error !== null && (
        <div className={styles.form} role="alert">
          <p>{t(whyOf(error))}</p>
          <button type="button" className={styles.enter} onClick={() => void refetch()}>
            {t(sessionTexts.retry)}
          </button>
        </div>
      )}
    </main>
  )
}
