import { text, type Text } from '../../i18n/language'

/** What the gateway says of a file that it does not take: why, and where it can, a manifest to complete. */
export interface Refusal {
  reason: Text
  example: string | null
}

/** The example is the same in both languages. */
export function readRefusal({ en, ko }: Text): Refusal {
  const [reason, example] = cutExample(en)
  return { reason: text(reason, cutExample(ko)[0]), example }
}

/** An example stands at the end of the text, from a line that is a brace alone. */
function cutExample(words: string): [reason: string, example: string | null] {
  const start = words.indexOf('\n{\n')
  const example = start < 0 ? '' : words.slice(start + 1)
  return isJson(example) ? [words.slice(0, start), example] : [words, null]
}

function isJson(words: string): boolean {
  try {
    return typeof JSON.parse(words) === 'object'
  } catch {
    return false
  }
}

/** The example with the name and version that were typed already. */
export function withIdentity(example: string, { name, version }: { name: string; version: string }): string {
  const replace = (json: string, key: string, value: string) =>
    value.trim() === '' ? json : json.replace(new RegExp(`("${key}": )"[^"]*"`), (_, start: string) => `${start}${JSON.stringify(value.trim())}`)
  return replace(replace(example, 'name', name), 'version', version)
}
