import { useLanguage } from '../i18n/LanguageContext'
import { roleName, sessionTexts } from '../session/texts'
import { useSession } from '../session/useSession'
import { formatAddress } from './address'
import { Notice } from './Notice'
import type { View } from './view'
import { startView } from './views'

/** Somebody followed a link to a view that is not for their role. */
export function NotForThisRole({ view }: { view: View }) {
  const { t } = useLanguage()
  const role = useSession()?.role
  const needed = (view.roles ?? []).map((known) => t(roleName(known))).join(' · ')
  return (
    <Notice kind="empty" heading={t(sessionTexts.notForRole(needed))} detail={t(sessionTexts.yourRole(t(roleName(role))))}>
      <a href={formatAddress({ view: startView.id, path: [], query: {} })}>{t(sessionTexts.toStart)}</a>
    </Notice>
  )
}
