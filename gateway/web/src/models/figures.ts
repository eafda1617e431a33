import type { Language } from '../i18n/language'

/** In MB as disks and networks count them: 4.0 MB. */
export const formatMegabytes = (bytes: number, language: Language): string =>
  `${new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(bytes / 1_000_000)} MB`
