import { ApiError } from '../api/client'
import type { Language } from '../i18n/language'

/** What the gateway said, in the language of now; else what the browser says. */
export const refusalText = (error: Error, language: Language): string => (error instanceof ApiError && error.text ? error.text[language] : error.message)
