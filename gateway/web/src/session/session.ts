import { client, messageOf } from '../api/client'
import { done } from '../api/refusal'
import type { components } from '../api/schema'
import type { Text } from '../i18n/language'
import { sessionTexts } from './texts'

export type Session = components['schemas']['SessionInfo']

/** Of the query that asks who is signed in. */
export const sessionKey = ['session']

export const ask = async (signal?: AbortSignal): Promise<Session> => {
  const { data } = await client.GET('/api/v1/session', signal ? { signal } : {})
  if (data === undefined) throw new Error('The gateway did not say who is signed in.')
  return data
}

/** The session, or why there is none. */
export const signIn = async (name: string, password: string) => outcome(await client.POST('/api/v1/session', { body: { name, password } }))

export const setUp = async (name: string, password: string, code: string) =>
  outcome(await client.POST('/api/v1/setup', { body: { name, password, ...(code === '' ? {} : { code }) } }))

export const signOut = async () => {
  await client.DELETE('/api/v1/session')
}

/** For whoever is signed in with a password. */
export const changePassword = async (given: components['schemas']['PasswordChange']) => done(await client.POST('/api/v1/session/password', { body: given }))

const outcome = ({ data, error }: { data?: Session; error?: unknown }): Session | Text => data ?? messageOf(error) ?? sessionTexts.notUnderstood

export const isRefusal = (answer: Session | Text): answer is Text => 'en' in answer
