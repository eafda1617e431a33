/** What the gateway says of a file that it does not take: why, and where it can, a manifest to complete. */
export interface Refusal {
  reason: string
  example: string | null
}

/** An example stands at the end of the text, from a line that is a brace alone. */
export function readRefusal(detail: string): Refusal {
  const start = detail.indexOf('\n{\n')
  const example = start < 0 ? '' : detail.slice(start + 1)
  return isJson(example) ? { reason: detail.slice(0, start), example } : { reason: detail, example: null }
}

function isJson(text: string): boolean {
  try {
    return typeof JSON.parse(text) === 'object'
  } catch {
    return false
  }
}

/** The example with the name and version that were typed already. */
export function withIdentity(example: string, { name, version }: { name: string; version: string }): string {
  const replace = (text: string, key: string, value: string) =>
    value.trim() === '' ? text : text.replace(new RegExp(`("${key}": )"[^"]*"`), (_, start: string) => `${start}${JSON.stringify(value.trim())}`)
  return replace(replace(example, 'name', name), 'version', version)
}
