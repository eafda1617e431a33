/** An address behind the `#`: `#/view/level/level?key=value`. Behind the `#`, so the server needs no fallback route. */
export interface Address {
  /** The first level: which view. */
  view: string
  /** The further levels, unescaped. */
  path: readonly string[]
  query: Readonly<Record<string, string | undefined>>
}

export function parseAddress(hash: string): Address {
  const [levels = '', query = ''] = hash.replace(/^#/, '').split('?', 2)
  const [view = '', ...path] = levels
    .split('/')
    .filter((level) => level !== '')
    .map(decode)
  return { view, path, query: Object.fromEntries(new URLSearchParams(query)) }
}

function decode(level: string): string {
  try {
    return decodeURIComponent(level)
  } catch {
    return level
  }
}

/** The hash of an address; what is undefined or empty in the query is left out. */
export function formatAddress({ view, path, query }: Address): string {
  const given = Object.entries(query).filter((entry): entry is [string, string] => Boolean(entry[1]))
  const parameters = new URLSearchParams(given).toString().replaceAll('%2F', '/')
  return `#/${[view, ...path].map(encodeURIComponent).join('/')}${parameters ? `?${parameters}` : ''}`
}
