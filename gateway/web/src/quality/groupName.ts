import type { Grouping } from '../api/client'
import type { Language } from '../i18n/language'

/** How a group is called on an axis: a lot by its name, a span of time by when it begins. */
export function createGroupName(by: Grouping, language: Language): (name: string) => string {
  if (by === 'lot') return (name) => name
  const withHour = by === 'hour' || by === 'shift'
  const format = new Intl.DateTimeFormat(language, {
    month: 'numeric',
    day: 'numeric',
    ...(withHour && { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }),
  })
  return (name) => {
    const time = new Date(name)
    return Number.isNaN(time.getTime()) ? name : format.format(time)
  }
}
