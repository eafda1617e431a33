import { describe, expect, it } from 'vitest'
import { text } from '../i18n/language'
import { ApiError, done, fieldsOf, isNotFound, unwrap, whyOf } from './answer'

const message = { en: 'There is no part 7.', ko: '부품 7이 없습니다.' }
const notFound = new Response(null, { status: 404, statusText: 'Not Found' })
const failure = (answer: Parameters<typeof done>[0]) => {
  try {
    done(answer)
  } catch (error) {
    return error
  }
  return null
}

describe('unwrap', () => {
  it('gives what was asked for', () => expect(unwrap({ data: 0, response: new Response() })).toBe(0))
  it('throws where there is nothing', () => expect(() => unwrap({ error: { message }, response: notFound })).toThrow(ApiError))
})

describe('done', () => {
  it('is content with an empty answer', () => expect(failure({ response: new Response(null, { status: 204 }) })).toBeNull())
  it('throws what the gateway says in both languages', () => expect(failure({ error: { message }, response: notFound })).toMatchObject({ status: 404, text: message }))
})

describe('whyOf', () => {
  it('is what the gateway says', () => expect(whyOf(failure({ error: { message }, response: notFound }))).toEqual(message))
  it('is the detail where it says no more', () => expect(whyOf(failure({ error: { detail: 'no' }, response: notFound })).ko).toBe('no'))
  it('is the status where it says nothing', () => expect(whyOf(failure({ error: '', response: notFound })).en).toBe('404 Not Found'))
  it('is that nobody answered where nobody did', () => expect(whyOf(new TypeError('Failed to fetch')).en).toBe('The gateway does not answer.'))
})

describe('fieldsOf', () => {
  it('names the members that were wrong, in both languages', () =>
    expect(fieldsOf(failure({ error: { message, errors: [{ pointer: '#/a', detail: 'x', message }, { pointer: 7 }] }, response: notFound }))).toEqual([{ pointer: '#/a', text: message }]))
  it('is empty where nothing is said of them', () => expect(fieldsOf(new TypeError('x'))).toEqual([]))
})

describe('isNotFound', () => {
  it('goes by the status', () => expect([404, 409].map((status) => isNotFound(new ApiError(status, text('', ''))))).toEqual([true, false]))
})
