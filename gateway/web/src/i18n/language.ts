export type Language = 'ko' | 'en'

/** A text in both languages of the kit; a missing one does not compile. */
export interface Text {
  readonly en: string
  readonly ko: string
}

export const text = (en: string, ko: string): Text => ({ en, ko })

/** The remembered choice, else the browser's first language that the kit speaks, else English. */
export function chooseLanguage(remembered: string | null, preferred: readonly string[]): Language {
  if (remembered === 'ko' || remembered === 'en') return remembered
  for (const tag of preferred) {
    const language = tag.toLowerCase().split('-')[0]
    if (language === 'ko' || language === 'en') return language
  }
  return 'en'
}
