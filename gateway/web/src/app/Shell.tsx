import { useCallback, useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { LivePage } from '../live/LivePage'
import { ResultsPage } from '../results/ResultsPage'
import { Header } from './Header'
import { HelpDialog } from './HelpDialog'
import styles from './Shell.module.css'
import { navigate, useRoute } from './useRoute'
import { useHallMode } from './useHallMode'
import { useShortcuts } from './useShortcuts'

export function Shell() {
  const route = useRoute()
  const { t, toggleLanguage } = useLanguage()
  const main = useRef<HTMLElement>(null)
  const [helpOpen, setHelpOpen] = useState(false)
  const [showTruth, setShowTruth] = useState(true)
  const { hall, toggleHall } = useHallMode(route)
  const toggleTruth = useCallback(() => setShowTruth((shown) => !shown), [])

  useShortcuts({
    Digit1: () => navigate({ page: 'live', station: route.station }),
    Digit2: () => navigate({ page: 'results', station: route.station }),
    KeyT: toggleTruth,
    KeyF: toggleHall,
    KeyL: toggleLanguage,
    'Shift+Slash': () => setHelpOpen((open) => !open),
    ...(hall ? { Escape: toggleHall } : {}),
  })

  return (
    <div className={styles.shell} data-hall={hall}>
      <button type="button" className={styles.skip} onClick={() => main.current?.focus()}>
        {t(texts.app.skip)}
      </button>
      {!hall && <Header route={route} onHelp={() => setHelpOpen(true)} />}
      <main ref={main} className={styles.main} tabIndex={-1}>
        {route.page === 'live' && <LivePage route={route} showTruth={showTruth} toggleTruth={toggleTruth} toggleHall={toggleHall} />}
        {route.page === 'results' && <ResultsPage route={route} showTruth={showTruth} />}
        {route.page === 'missing' && <p className={styles.missing}>{t(texts.app.notFound)}</p>}
      </main>
      <HelpDialog opened={helpOpen} onClose={() => setHelpOpen(false)} />
    </div>
  )
}
