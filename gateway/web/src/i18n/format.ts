import type { Language } from './language'
import { texts } from './texts'

/** Numbers, times and durations as people of a language write them. */
export function createFormat(language: Language) {
  const whole = new Intl.NumberFormat(language, { maximumFractionDigits: 0 })
  const decimals = (digits: number) =>
    new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits })
  const one = decimals(1)
  const two = decimals(2)
  const percent = new Intl.NumberFormat(language, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 })
  const percentWhole = new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 })
  const time = new Intl.DateTimeFormat(language, { timeStyle: 'medium', hourCycle: 'h23' })
  const date = new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  const dateTime = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'medium', hourCycle: 'h23' })
  return {
    count: (value: number) => whole.format(value),
    /** One digit below 100, none above: three figures are enough to read. */
    milliseconds: (value: number) => `${(value < 99.95 ? one : whole).format(value)} ms`,
    /** As disks and networks count: 412 kB, 4.0 MB. */
    size: (bytes: number) => (bytes < 1_000_000 ? `${whole.format(Math.ceil(bytes / 1_000))} kB` : `${one.format(bytes / 1_000_000)} MB`),
    decimal: (value: number) => two.format(value),
    percent: (share: number) => percent.format(share),
    percentWhole: (share: number) => percentWhole.format(share),
    time: (iso: string) => time.format(new Date(iso)),
    date: (iso: string) => date.format(new Date(iso)),
    dateTime: (iso: string) => dateTime.format(new Date(iso)),
    duration: (milliseconds: number) => formatDuration(milliseconds, language),
  }
}

export type Format = ReturnType<typeof createFormat>

/** The two largest units, in words: "2 min 5 s", "2분 5초". */
export function formatDuration(milliseconds: number, language: Language): string {
  const seconds = Math.max(0, Math.floor(milliseconds / 1000))
  const parts: [number, string][] = [
    [Math.floor(seconds / 86_400), texts.unit.day[language]],
    [Math.floor(seconds / 3_600) % 24, texts.unit.hour[language]],
    [Math.floor(seconds / 60) % 60, texts.unit.minute[language]],
    [seconds % 60, texts.unit.second[language]],
  ]
  const first = parts.findIndex(([amount]) => amount > 0)
  if (first < 0) return `0${texts.unit.second[language]}`
  return parts
    .slice(first, first + 2)
    .filter(([amount]) => amount > 0)
    .map(([amount, unit]) => `${amount}${unit}`)
    .join(' ')
}
