import { afterEach, describe, expect, it, vi } from 'vitest'
import { ApiError } from '../api/answer'
import { fetchExport, itemsOf, shareOf, type Exported } from './exportFile'

const answer = (text: string, init: ResponseInit = {}) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(text, init)))
afterEach(() => vi.unstubAllGlobals())

describe('fetchExport', () => {
  it('gives the whole file by its name, and says how far it is', async () => {
    answer('id,verdict\r\na,OK\r\nb,NG\r\n', { headers: { 'content-disposition': 'attachment; filename="inspection-1.csv"' } })
    const told: Exported[] = []
    const { name, file, items } = await fetchExport('table', '/x', (sofar) => told.push(sofar), new AbortController().signal)
    expect([name, items, await file.text()]).toEqual(['inspection-1.csv', 2, 'id,verdict\r\na,OK\r\nb,NG\r\n'])
    expect(told.at(-1)).toEqual({ bytes: 24, items: 2 })
  })

  it('throws what the gateway says', async () => {
    answer(JSON.stringify({ message: { en: 'no', ko: '아니오' } }), { status: 503 })
    await expect(fetchExport('table', '/x', () => undefined, new AbortController().signal)).rejects.toThrow(ApiError)
  })

  it('gives nothing of a file that broke off', async () => {
    const body = new ReadableStream({
      start(stream) {
        stream.enqueue(new Uint8Array([1]))
        stream.error(new TypeError('network error'))
      },
    })
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body)))
    await expect(fetchExport('pictures', '/x', () => undefined, new AbortController().signal)).rejects.toThrow(TypeError)
  })
})

describe('itemsOf', () => {
  it('does not count headings and lists', () => expect([itemsOf('table', 1, true), itemsOf('pictures', 8, true), itemsOf('pictures', 7, false), itemsOf('table', 0, false)]).toEqual([0, 3, 3, 0]))
  it('never says halves', () => expect(itemsOf('pictures', 9, true)).toBe(3))
})

describe('shareOf', () => {
  it('says how much of the total is there', () => expect(shareOf(3, { count: 12, isExact: false })).toEqual({ value: 3, max: 12 }))
  it('says nothing where more came than were thought, or nothing is known', () =>
    expect([shareOf(13, { count: 12, isExact: false }), shareOf(0, { count: 0, isExact: true }), shareOf(5, null)]).toEqual([null, null, null]))
})
