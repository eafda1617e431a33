import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { UserMenu } from '../session/UserMenu'
import styles from './Header.module.css'
import { useNamedViews } from './useNamedViews'
import { arrange, linkTo, type View } from './view'
import { ViewMenu } from './ViewMenu'

export function Header({ current, onHelp }: { current: View | undefined; onHelp: () => void }) {
  const { t, language, toggleLanguage } = useLanguage()
  const { line, menu } = arrange(useNamedViews())
  return (
    <header className={styles.header}>
      <p className={styles.brand}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>{t(texts.app.title)}</span>
      </p>
      <nav className={styles.nav} aria-label={t(texts.app.pages)}>
        {line.map((view) => (
          <a key={view.id} className={styles.page} href={linkTo(view)} aria-current={view === current ? 'page' : undefined}>
            {t(view.name)}
          </a>
        ))}
        {menu.length > 0 && <ViewMenu views={menu} current={current} />}
      </nav>
      <div className={styles.tools}>
        <button type="button" className={styles.tool} lang={language === 'ko' ? 'en' : 'ko'} onClick={toggleLanguage}>
          {t(texts.app.otherLanguage)}
        </button>
        <UserMenu className={styles.tool} />
        <button type="button" className={styles.tool} onClick={onHelp} aria-label={t(texts.app.help)} title={t(texts.app.help)}>
          ?
        </button>
      </div>
    </header>
  )
}
