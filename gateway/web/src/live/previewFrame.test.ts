import { describe, expect, it } from 'vitest'
import { decodePreviewFrame } from './previewFrame'

const header = {
  station: '현장/line/a',
  frameId: 7,
  width: 640,
  height: 480,
  result: { resultId: 'b-00000007', verdict: 'NG', detections: [{ label: 'open', score: 0.9, box: [1, 2, 3, 4] }] },
}

function encode(json: string, jpeg: number[], headerLength?: number): ArrayBuffer {
  const text = new TextEncoder().encode(json)
  const message = new Uint8Array(4 + text.length + jpeg.length)
  new DataView(message.buffer).setUint32(0, headerLength ?? text.length, true)
  message.set(text, 4)
  message.set(jpeg, 4 + text.length)
  return message.buffer
}

describe('decodePreviewFrame', () => {
  it('takes header and picture apart', () => {
    const frame = decodePreviewFrame(encode(JSON.stringify(header), [0xff, 0xd8, 0xff]))
    expect(frame?.header).toEqual(header)
    expect([...(frame?.jpeg ?? [])]).toEqual([0xff, 0xd8, 0xff])
  })
  it('accepts a part without a picture', () => expect(decodePreviewFrame(encode(JSON.stringify(header), []))?.jpeg.length).toBe(0))
  it('refuses a message shorter than its length field', () => expect(decodePreviewFrame(new ArrayBuffer(3))).toBeNull())
  it('refuses a header longer than the message', () => expect(decodePreviewFrame(encode('{}', [], 99))).toBeNull())
  it('refuses text that is not JSON', () => expect(decodePreviewFrame(encode('{"station"', [1]))).toBeNull())
  it('refuses bytes that are not UTF-8', () => expect(decodePreviewFrame(new Uint8Array([1, 0, 0, 0, 0xff]).buffer)).toBeNull())
  it('refuses a header without a result', () => expect(decodePreviewFrame(encode('{"station":"a/b/c"}', []))).toBeNull())
})
