import { useState, type FormEvent } from 'react'
import { whyOf } from '../api/answer'
import type { Text } from '../i18n/language'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { setUp, signIn, type Session } from './session'
import styles from './SignIn.module.css'
import { sessionTexts } from './texts'

/** Name and password; at the gateway's first start, those of its first administrator. Refusals, lockout included, are the gateway's own words. */
export function SignInForm({ session, onEntered }: { session: Session; onEntered: (session: Session) => void }) {
  const { t, language, toggleLanguage } = useLanguage()
  const [refusal, setRefusal] = useState<Text | null>(null)
  const [busy, setBusy] = useState(false)
  const first = session.state === 'setup'

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const [name, password] = [field(given, 'name'), field(given, 'password')]
    if (first && password !== field(given, 'again')) {
      setRefusal(sessionTexts.different)
      return
    }
    setBusy(true)
    setRefusal(null)
    try {
      onEntered(first ? await setUp(name, password, field(given, 'code')) : await signIn(name, password))
    } catch (error) {
      setRefusal(whyOf(error))
    } finally {
      setBusy(false)
    }
  }

  return (
    <form className={styles.form} onSubmit={(event) => void submit(event)} aria-labelledby="sign-in-title">
      <p className={styles.brand}>
        <img src="/favicon.svg" alt="" width="26" height="26" />
        <span>{t(texts.app.title)}</span>
        <button type="button" className={styles.language} lang={language === 'ko' ? 'en' : 'ko'} onClick={toggleLanguage}>
          {t(texts.app.otherLanguage)}
        </button>
      </p>
      <h1 id="sign-in-title">{t(first ? sessionTexts.first : sessionTexts.welcome)}</h1>
      {first && <p className={styles.hint}>{t(sessionTexts.firstHint)}</p>}
      <label>
        {t(sessionTexts.name)}
        <input name="name" autoComplete="username" autoCapitalize="none" spellCheck={false} required maxLength={64} defaultValue={first ? 'admin' : ''} autoFocus />
      </label>
      <label>
        {t(sessionTexts.password)}
        <input name="password" type="password" autoComplete={first ? 'new-password' : 'current-password'} required maxLength={128} placeholder={first ? t(sessionTexts.rule) : ''} />
      </label>
      {first && (
        <label>
          {t(sessionTexts.again)}
          <input name="again" type="password" autoComplete="new-password" required maxLength={128} />
        </label>
      )}
      {first && session.setupNeedsCode && (
        <label>
          {t(sessionTexts.code)}
          <input name="code" autoComplete="off" autoCapitalize="characters" required maxLength={16} />
        </label>
      )}
      <p className={styles.refusal} role="alert">
        {refusal !== null && t(refusal)}
      </p>
      <button type="submit" className={styles.enter} disabled={busy}>
        {t(first ? sessionTexts.make : sessionTexts.enter)}
      </button>
    </form>
  )
}

function field(form: FormData, name: string): string {
  const value = form.get(name)
  return typeof value === 'string' ? value : ''
}
