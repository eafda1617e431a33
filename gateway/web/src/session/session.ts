import createClient from 'openapi-fetch'
import type { components, paths } from '../api/schema'

export type Session = components['schemas']['SessionInfo']

/** What the gateway says instead of letting somebody in, in both languages. */
export interface Refusal {
  en: string
  ko: string
}

const client = createClient<paths>()

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

function outcome({ data, error }: { data?: Session; error?: unknown }): Session | Refusal {
  if (data !== undefined) return data
  const message = typeof error === 'object' && error !== null && 'message' in error ? (error as { message: unknown }).message : null
  return isRefusal(message) ? message : { en: 'The gateway did not understand the request.', ko: '게이트웨이가 요청을 이해하지 못했습니다.' }
}

export const isRefusal = (value: unknown): value is Refusal =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string' && 'ko' in value && typeof value.ko === 'string'
