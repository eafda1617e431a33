import { describe, expect, it } from 'vitest'
import { readRefusal, withIdentity } from './refusal'

const example = '{\n  "manifestVersion": 1,\n  "name": "my-model",\n  "version": "1.0.0",\n  "inputs": [{ "name": "images" }]\n}'

describe('readRefusal', () => {
  it('takes the example out of the text', () => expect(readRefusal(`output is missing.\nA complete one:\n${example}`)).toEqual({ reason: 'output is missing.\nA complete one:', example }))
  it('leaves a text without example as it is', () => expect(readRefusal('There is another one {\n already.')).toEqual({ reason: 'There is another one {\n already.', example: null }))
  it('takes nothing for an example that is none', () => expect(readRefusal('a\n{\nb').example).toBeNull())
})

describe('withIdentity', () => {
  it('puts in what was typed, and leaves the inputs their names', () => {
    const manifest: unknown = JSON.parse(withIdentity(example, { name: 'net', version: '2.0.0' }))
    expect(manifest).toEqual({ manifestVersion: 1, name: 'net', version: '2.0.0', inputs: [{ name: 'images' }] })
  })
  it('keeps the example where nothing was typed', () => expect(withIdentity(example, { name: '', version: ' ' })).toBe(example))
})
