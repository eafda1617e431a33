import { createContext, useCallback, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import { createFormat, type Format } from './format'
import { chooseLanguage, type Language, type Text } from './language'

const storageKey = 'inspection.language'

interface Spoken {
  language: Language
  t: (text: Text) => string
  format: Format
  toggleLanguage: () => void
}

const LanguageContext = createContext<Spoken | null>(null)

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() => chooseLanguage(localStorage.getItem(storageKey), navigator.languages))

  useEffect(() => {
    document.documentElement.lang = language
  }, [language])

  const toggleLanguage = useCallback(() => {
    const next = language === 'ko' ? 'en' : 'ko'
    localStorage.setItem(storageKey, next)
    setLanguage(next)
  }, [language])

  const spoken = useMemo<Spoken>(
    () => ({ language, t: (text) => text[language], format: createFormat(language), toggleLanguage }),
    [language, toggleLanguage],
  )
  return <LanguageContext value={spoken}>{children}</LanguageContext>
}

export function useLanguage(): Spoken {
  const spoken = useContext(LanguageContext)
  if (spoken === null) throw new Error('useLanguage needs a LanguageProvider above it.')
  return spoken
}
