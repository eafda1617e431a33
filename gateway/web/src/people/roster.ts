import type { Text } from '../i18n/language'
import { peopleTexts } from './texts'

/** Somebody on a pasted list. */
export interface Newcomer {
  /** Of the list, from 1. */
  line: number
  /** To sign in with. */
  name: string
  displayName: string
  /** Why the gateway would not take it; null: it should. */
  problem: Text | null
}

/** The rule of the gateway, so that a list is right before it is sent. */
const namePattern = /^[\p{L}\p{Nd}][\p{L}\p{Nd}._-]{0,63}$/u
const longestDisplayName = 64

/**
 * The people of a list, one a line: `kim.minji`, `Kim Minji` (signs in as `kim.minji`), or `kim.minji, 김민지` with the name that others see.
 * @param taken names that are there already, in lower case
 */
export function readRoster(typed: string, taken: ReadonlySet<string>): Newcomer[] {
  const seen = new Set<string>()
  // Lists from a Mac hold Hangul in parts (NFD), which nobody could type to sign in.
  return typed
    .normalize('NFC')
    .split(/\r?\n/)
    .flatMap((line, index) => {
      const [first = '', ...rest] = line.split(/[,;\t]/).map((field) => field.trim())
      if (first === '' && rest.every((field) => field === '')) return []
      const name = signInName(first)
      const displayName = rest.filter((field) => field !== '').join(' ') || first
      const problem = problemOf(name, displayName, taken, seen)
      seen.add(name)
      return [{ line: index + 1, name, displayName, problem }]
    })
}

export const signInName = (given: string): string => given.normalize('NFC').trim().toLowerCase().replaceAll(/\s+/g, '.')

/** `trainee01`, `trainee02`, …: the next free ones. */
export function numberedNames(prefix: string, count: number, taken: ReadonlySet<string>): string[] {
  const names: string[] = []
  for (let number = 1; names.length < count; number++) {
    const name = signInName(`${prefix}${`${number}`.padStart(2, '0')}`)
    if (!taken.has(name)) names.push(name)
  }
  return names
}

function problemOf(name: string, displayName: string, taken: ReadonlySet<string>, seen: ReadonlySet<string>): Text | null {
  if (!namePattern.test(name)) return peopleTexts.several.noName
  if (displayName.length > longestDisplayName) return peopleTexts.several.longName
  if (taken.has(name)) return peopleTexts.several.taken(name)
  return seen.has(name) ? peopleTexts.several.twice(`${name}2`) : null
}
