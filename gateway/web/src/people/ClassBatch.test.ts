import { describe, expect, it } from 'vitest'
import { ApiError } from '../api/answer'
import type { PersonRequest } from '../api/peopleQueries'
import { text } from '../i18n/language'
import { ClassBatch, type Gateway } from './ClassBatch'
import { readRoster } from './roster'

const taken = text('There is a person b already.', 'b 이름은 이미 있습니다.')
const roster = readRoster('a\nb\nc', new Set())

/** A gateway that answers request after request as told; afterwards it takes everybody. */
function gateway(...answers: (Error | null)[]) {
  const people = new Map<string, PersonRequest>()
  const set: Record<string, string> = {}
  const fake: Gateway = {
    add: (person) => {
      const answer = answers.shift() ?? null
      if (answer !== null) return Promise.reject(answer)
      people.set(person.name, person)
      return Promise.resolve()
    },
    setPassword: ({ name, password }) => Promise.resolve(void (set[name] = password)),
  }
  return { batch: new ClassBatch(fake), people, set }
}

const states = (batch: ClassBatch) => batch.current()?.seats.map(({ state }) => state)

describe('ClassBatch', () => {
  it('adds everybody with a password of their own', async () => {
    const { batch, people } = gateway()
    await batch.start('trainee', roster)
    expect(states(batch)).toEqual(['added', 'added', 'added'])
    expect(batch.current()?.seats.map(({ password }) => password)).toEqual([...people.values()].map(({ password }) => password))
    expect(new Set([...people.values()].map(({ password }) => password)).size).toBe(3)
  })

  it('goes on after somebody who is refused, and adds that one under another name', async () => {
    const { batch, people } = gateway(null, new ApiError(409, taken))
    await batch.start('trainee', roster)
    expect(states(batch)).toEqual(['added', 'refused', 'added'])
    expect(batch.current()?.seats[1]?.problem).toBe(taken)
    batch.rename(1, 'B 2')
    await batch.resume()
    expect(states(batch)).toEqual(['added', 'added', 'added'])
    expect([...people.keys()]).toEqual(['a', 'c', 'b.2'])
  })

  it('stops where the gateway does not answer and loses nobody', async () => {
    const { batch, people } = gateway(null, new TypeError('Failed to fetch'))
    await batch.start('trainee', roster)
    expect(states(batch)).toEqual(['added', 'refused', 'waiting'])
    expect(batch.current()?.running).toBe(false)
    await batch.resume()
    expect([...people.keys()]).toEqual(['a', 'b', 'c'])
  })

  it('gives the shown password to somebody whose answer was lost', async () => {
    const { batch, set } = gateway(new TypeError('Failed to fetch'), new ApiError(409, taken))
    await batch.start('trainee', roster)
    await batch.resume()
    expect(states(batch)).toEqual(['added', 'added', 'added'])
    expect(set).toEqual({ a: batch.current()?.seats[0]?.password })
  })

  it('stops where the session has ended', async () => {
    const { batch } = gateway(new ApiError(401, text('Sign in first.', '먼저 로그인하세요.')))
    await batch.start('trainee', roster)
    expect(states(batch)).toEqual(['refused', 'waiting', 'waiting'])
  })

  it('stops when told to, after the one who is being added', async () => {
    const { batch } = gateway()
    const adding = batch.start('trainee', roster)
    batch.stop()
    await adding
    expect(states(batch)).toEqual(['added', 'waiting', 'waiting'])
  })

  it('goes on as before when told to stop and go on at once', async () => {
    const { batch, people } = gateway()
    const adding = batch.start('trainee', roster)
    batch.stop()
    await batch.resume()
    await adding
    expect(states(batch)).toEqual(['added', 'added', 'added'])
    expect(people.size).toBe(3)
  })
})
