import { text, type Text } from '../i18n/language'

const unreachable = text('The gateway does not answer.', '게이트웨이가 응답하지 않습니다.')

/** What is wrong with one member of a request. */
export interface FieldError {
  /** JSON pointer as fragment of a URI: `#/recipe/regions/1/box`. */
  pointer: string
  text: Text
}

/** A request that the gateway said no to, in its own words. */
export class ApiError extends Error {
  readonly status: number
  readonly text: Text
  /** Which members of the request were wrong; empty: it as a whole. */
  readonly fields: readonly FieldError[]

  constructor(status: number, words: Text, fields: readonly FieldError[] = []) {
    super(words.en)
    this.status = status
    this.text = words
    this.fields = fields
  }
}

interface Answer<T> {
  data?: T
  error?: unknown
  response: Response
}

/** What was asked for. @throws ApiError */
export function unwrap<T>({ data, error, response }: Answer<T>): T {
  if (data === undefined) throw errorOf(error, response)
  return data
}

/** For requests that answer nothing but that it is done. @throws ApiError */
export function done({ error, response }: Answer<unknown>) {
  if (!response.ok) throw errorOf(error, response)
}

/** Of problem details; where there are none, the status has to do. */
export function errorOf(problem: unknown, { status, statusText }: Pick<Response, 'status' | 'statusText'>): ApiError {
  const plain = detailOf(problem) ?? `${status} ${statusText}`
  return new ApiError(status, messageOf(problem) ?? text(plain, plain), errorsOf(problem))
}

/** Why a request failed, for whoever made it. */
export const whyOf = (error: unknown): Text => (error instanceof ApiError ? error.text : unreachable)

/** Which members of the request were wrong; empty: it as a whole, or there was no answer. */
export const fieldsOf = (error: unknown): readonly FieldError[] => (error instanceof ApiError ? error.fields : [])

/** There is no such thing on the gateway. */
export const isNotFound = (error: unknown): boolean => error instanceof ApiError && error.status === 404

const messageOf = (problem: unknown): Text | null =>
  typeof problem === 'object' && problem !== null && 'message' in problem && isText(problem.message) ? problem.message : null

function errorsOf(problem: unknown): readonly FieldError[] {
  if (typeof problem !== 'object' || problem === null || !('errors' in problem) || !Array.isArray(problem.errors)) return []
  return problem.errors.flatMap((error: unknown) => {
    const message = messageOf(error)
    return message !== null && typeof error === 'object' && error !== null && 'pointer' in error && typeof error.pointer === 'string' ? [{ pointer: error.pointer, text: message }] : []
  })
}

const detailOf = (problem: unknown): string | null =>
  typeof problem === 'object' && problem !== null && 'detail' in problem && typeof problem.detail === 'string' ? problem.detail : null

const isText = (value: unknown): value is Text =>
  typeof value === 'object' && value !== null && 'en' in value && typeof value.en === 'string' && 'ko' in value && typeof value.ko === 'string'
