import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { SignOutButton } from '../session/SignOutButton'
import { StationChooser } from '../station/StationChooser'
import styles from './Header.module.css'
import { formatRoute, type Route } from './route'

export function Header({ route, onHelp }: { route: Route; onHelp: () => void }) {
  const { t, language, toggleLanguage } = useLanguage()
  return (
    <header className={styles.header}>
      <p className={styles.brand}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>{t(texts.app.title)}</span>
      </p>
      <nav className={styles.nav} aria-label={t(texts.app.pages)}>
        <PageLink current={route.page === 'live'} to={{ page: 'live', station: route.station }} label={t(texts.app.live)} />
        <PageLink current={route.page === 'results'} to={{ page: 'results', station: route.station }} label={t(texts.app.results)} />
      </nav>
      <StationChooser route={route} />
      <div className={styles.tools}>
        <button type="button" className={styles.tool} lang={language === 'ko' ? 'en' : 'ko'} onClick={toggleLanguage}>
          {t(texts.app.otherLanguage)}
        </button>
        <SignOutButton className={styles.tool} />
        <button type="button" className={styles.tool} onClick={onHelp} aria-label={t(texts.app.help)} title={t(texts.app.help)}>
          ?
        </button>
      </div>
    </header>
  )
}

function PageLink({ current, to, label }: { current: boolean; to: Route; label: string }) {
  return (
    <a className={styles.page} href={formatRoute(to)} aria-current={current ? 'page' : undefined}>
      {label}
    </a>
  )
}
