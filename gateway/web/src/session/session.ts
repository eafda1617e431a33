import { done, unwrap } from '../api/answer'
import { client } from '../api/client'
import type { components } from '../api/schema'

export type Session = components['schemas']['SessionInfo']

/** Of the query that asks who is signed in. */
export const sessionKey = ['session']

export const ask = async (signal?: AbortSignal): Promise<Session> => unwrap(await client.GET('/api/v1/session', signal ? { signal } : {}))

export const signIn = async (name: string, password: string) => unwrap(await client.POST('/api/v1/session', { body: { name, password } }))

export const setUp = async (name: string, password: string, code: string) =>
  unwrap(await client.POST('/api/v1/setup', { body: { name, password, ...(code === '' ? {} : { code }) } }))

export const signOut = async () => {
  await client.DELETE('/api/v1/session')
}

/** For whoever is signed in with a password. */
export const changePassword = async (given: components['schemas']['PasswordChange']) => done(await client.POST('/api/v1/session/password', { body: given }))
