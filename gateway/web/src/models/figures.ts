import type { Language } from '../i18n/language'

/** As disks and networks count: 412 kB, 4.0 MB. */
export function formatSize(bytes: number, language: Language): string {
  const format = (value: number, digits: number) => new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value)
  return bytes < 1_000_000 ? `${format(Math.ceil(bytes / 1_000), 0)} kB` : `${format(bytes / 1_000_000, 1)} MB`
}
