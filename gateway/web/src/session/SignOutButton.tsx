import { useLanguage } from '../i18n/LanguageContext'
import { signOut } from './session'
import { sessionTexts } from './texts'
import { useSession } from './useSession'

/** Whose session this is, and the way out of it. Says nothing in a demo, where everybody on the machine is in. */
export function SignOutButton({ className }: { className: string | undefined }) {
  const { t } = useLanguage()
  const session = useSession()
  if (session?.kind !== 'person') return null

  const leave = async () => {
    await signOut()
    window.location.reload()
  }

  return (
    <button type="button" className={className} title={session.displayName ?? undefined} onClick={() => void leave()}>
      {t(sessionTexts.leave)}
    </button>
  )
}
