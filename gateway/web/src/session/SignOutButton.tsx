import { useQuery } from '@tanstack/react-query'
import { useLanguage } from '../i18n/LanguageContext'
import { ask, sessionKey, signOut } from './session'
import { sessionTexts } from './texts'

/** Whose session this is, and the way out of it. Says nothing in a demo, where everybody on the machine is in. */
export function SignOutButton({ className }: { className: string | undefined }) {
  const { t } = useLanguage()
  const { data } = useQuery({ queryKey: sessionKey, queryFn: ({ signal }) => ask(signal) })
  if (data?.kind !== 'person') return null

  const leave = async () => {
    await signOut()
    window.location.reload()
  }

  return (
    <button type="button" className={className} title={data.displayName ?? undefined} onClick={() => void leave()}>
      {t(sessionTexts.leave)}
    </button>
  )
}
