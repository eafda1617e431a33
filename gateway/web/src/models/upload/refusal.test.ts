import { describe, expect, it } from 'vitest'
import { text } from '../../i18n/language'
import { readRefusal, withIdentity } from './refusal'

const example = '{\n  "manifestVersion": 1,\n  "name": "my-model",\n  "version": "1.0.0",\n  "inputs": [{ "name": "images" }]\n}'

describe('readRefusal', () => {
  it('takes the example out of the text', () =>
    expect(readRefusal(text(`output is missing.\nA complete one:\n${example}`, `output 없음.\n예:\n${example}`))).toEqual({ reason: text('output is missing.\nA complete one:', 'output 없음.\n예:'), example }))
  it('leaves a text without example as it is', () =>
    expect(readRefusal(text('There is another one {\n already.', '이미 {\n 있습니다.'))).toEqual({ reason: text('There is another one {\n already.', '이미 {\n 있습니다.'), example: null }))
  it('takes nothing for an example that is none', () => expect(readRefusal(text('a\n{\nb', 'a\n{\nb')).example).toBeNull())
})

describe('withIdentity', () => {
  it('puts in what was typed, and leaves the inputs their names', () => {
    const manifest: unknown = JSON.parse(withIdentity(example, { name: 'net', version: '2.0.0' }))
    expect(manifest).toEqual({ manifestVersion: 1, name: 'net', version: '2.0.0', inputs: [{ name: 'images' }] })
  })
  it('keeps the example where nothing was typed', () => expect(withIdentity(example, { name: '', version: ' ' })).toBe(example))
})
