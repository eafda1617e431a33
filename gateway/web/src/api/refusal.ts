import { text, type Text } from '../i18n/language'
import { ApiError, messageOf } from './client'

const unreachable = text('The gateway does not answer.', '게이트웨이가 응답하지 않습니다.')

/** What the gateway said no to, in its own words. */
export class Refusal extends ApiError {
  readonly words: Text

  constructor(status: number, words: Text) {
    super(status, words.en)
    this.words = words
  }
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What was asked for. @throws Refusal */
export function answered<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined) throw refusal(error, response)
  return data
}

/** For requests that answer nothing but that it is done. @throws Refusal */
export function done({ error, response }: Answer<unknown>) {
  if (!response.ok) throw refusal(error, response)
}

/** Why a request failed, for whoever made it. */
export const whyOf = (error: unknown): Text => (error instanceof Refusal ? error.words : unreachable)

function refusal(error: unknown, { status, statusText }: Response): Refusal {
  const code = `${status} ${statusText}`
  return new Refusal(status, messageOf(error) ?? text(code, code))
}
