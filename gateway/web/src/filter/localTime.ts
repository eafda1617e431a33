/** What a field for date and time shows of an instant: the wall clock of this browser, to the minute. */
export function toLocalField(iso: string | undefined): string {
  if (iso === undefined) return ''
  const time = new Date(iso)
  return new Date(time.getTime() - time.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
}

/** The instant that such a field names; undefined while it is empty or half typed. */
export function fromLocalField(value: string): string | undefined {
  const time = new Date(value)
  return value === '' || Number.isNaN(time.getTime()) ? undefined : time.toISOString()
}

/** By which clock this browser counts days: minutes east of UTC, as the API wants it. */
export const utcOffsetMinutes = () => -new Date().getTimezoneOffset()
