import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useSession } from '../session/useSession'
import { Header } from './Header'
import { HelpDialog } from './HelpDialog'
import { NotForThisRole } from './NotForThisRole'
import { Notice } from './Notice'
import styles from './Shell.module.css'
import { navigate, useAddress } from './useAddress'
import { useNamedViews } from './useNamedViews'
import { useShortcuts } from './useShortcuts'
import { maySee } from './view'
import { ViewBoundary } from './ViewBoundary'
import { findView } from './views'

/** What is around every view: navigation, language, help. */
export function Shell() {
  const address = useAddress()
  const view = findView(address.view)
  const { t, toggleLanguage } = useLanguage()
  const role = useSession()?.role
  const named = useNamedViews()
  const main = useRef<HTMLElement>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  const bare = view?.bare === true
  const title = view?.name === undefined ? t(texts.app.title) : `${t(view.name)} – ${t(texts.app.title)}`

  useEffect(() => {
    document.title = title
  }, [title])

  useShortcuts({
    ...Object.fromEntries(named.map(({ id }, index) => [`Digit${index + 1}`, () => navigate({ view: id, path: [], query: {} })])),
    KeyL: toggleLanguage,
    'Shift+Slash': () => setHelpOpen((open) => !open),
  })

  return (
    <div className={styles.shell} data-bare={bare}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t(texts.app.skip)}
      </button>
      {!bare && <Header current={view} onHelp={() => setHelpOpen(true)} />}
      <main ref={main} className={styles.main} tabIndex={-1}>
        {view === undefined ? (
          <Notice kind="empty" heading={t(texts.app.notFound)} />
        ) : !maySee(view, role) ? (
          <NotForThisRole view={view} />
        ) : (
          <ViewBoundary key={view.id}>
            <view.component address={address} />
          </ViewBoundary>
        )}
      </main>
      {helpOpen && <HelpDialog view={view} onClose={() => setHelpOpen(false)} />}
    </div>
  )
}
