import { useSyncExternalStore } from 'react'
import { ApiError, whyOf } from '../api/answer'
import { addPerson, setPassword, type PersonRequest } from '../api/peopleQueries'
import type { Text } from '../i18n/language'
import type { Role } from '../session/roles'
import { newPassword } from './newPassword'
import { signInName, type Newcomer } from './roster'

/** One of those who are being added. */
export interface Seat {
  name: string
  displayName: string
  password: string
  state: 'waiting' | 'adding' | 'added' | 'refused'
  problem: Text | null
  /** The answer to an earlier request was lost: this person may be there, with this password or by then with none that is known. */
  unsure: boolean
}

export interface Batch {
  role: Role
  seats: readonly Seat[]
  running: boolean
}

/** How the gateway is asked. */
export interface Gateway {
  add: (person: PersonRequest) => Promise<unknown>
  setPassword: (given: { name: string; password: string }) => Promise<unknown>
}

const takenStatus = 409

/**
 * People that are added one after the other. Lives outside of the view, so that their passwords, which nothing else keeps, survive that another one is
 * opened. A refused person does not stop the others; a gateway that does not answer, or knows the session no more, does, and the rest can be added later.
 */
export class ClassBatch {
  #batch: Batch | null = null
  #adding = false
  readonly #gateway: Gateway
  readonly #listeners = new Set<() => void>()

  constructor(gateway: Gateway) {
    this.#gateway = gateway
  }

  readonly subscribe = (listener: () => void) => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  readonly current = (): Batch | null => this.#batch

  start(role: Role, newcomers: readonly Newcomer[]): Promise<void> {
    const seats = newcomers.map(({ name, displayName }): Seat => ({ name, displayName, password: newPassword(), state: 'waiting', problem: null, unsure: false }))
    this.#set({ role, seats, running: false })
    return this.resume()
  }

  /** Adds who is not there yet. */
  async resume(): Promise<void> {
    if (this.#batch === null || this.#batch.running) return
    this.#set({ ...this.#batch, running: true })
    if (this.#adding) return
    this.#adding = true
    for (let index = 0; this.#batch.running && index < this.#batch.seats.length; index++) {
      const seat = this.#batch.seats[index]
      if (seat !== undefined && seat.state !== 'added') await this.#add(index, seat)
    }
    this.#adding = false
    this.#set({ ...this.#batch, running: false })
  }

  /** After the person who is being added. */
  stop() {
    if (this.#batch !== null) this.#set({ ...this.#batch, running: false })
  }

  /** Another name for somebody who was refused. */
  rename(index: number, name: string) {
    this.#change(index, { name, unsure: false })
  }

  /** Forgets the passwords. */
  clear() {
    this.#set(null)
  }

  async #add(index: number, { name: typed, displayName, password, unsure }: Seat) {
    if (this.#batch === null) return
    const { role } = this.#batch
    const name = signInName(typed)
    this.#change(index, { name, state: 'adding', problem: null })
    try {
      await this.#gateway.add({ name, displayName, password, role }).catch((error: unknown) => {
        if (unsure && error instanceof ApiError && error.status === takenStatus) return this.#gateway.setPassword({ name, password })
        throw error
      })
      this.#change(index, { state: 'added', unsure: false })
    } catch (error) {
      const answered = error instanceof ApiError
      this.#change(index, { state: 'refused', problem: whyOf(error), unsure: unsure || !answered })
      if (!answered || ![400, takenStatus].includes(error.status)) this.stop()
    }
  }

  #change(index: number, change: Partial<Seat>) {
    if (this.#batch !== null) this.#set({ ...this.#batch, seats: this.#batch.seats.map((seat, at) => (at === index ? { ...seat, ...change } : seat)) })
  }

  #set(batch: Batch | null) {
    this.#batch = batch
    for (const listener of this.#listeners) listener()
  }
}

export const classBatch = new ClassBatch({ add: addPerson, setPassword })

// Closing the page would lose passwords that somebody has to hand out.
globalThis.addEventListener?.('beforeunload', (event) => {
  if (classBatch.current() !== null) event.preventDefault()
})

export const useClassBatch = () => useSyncExternalStore(classBatch.subscribe, classBatch.current)
