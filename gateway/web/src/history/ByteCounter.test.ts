import { describe, expect, it } from 'vitest'
import { ByteCounter } from './ByteCounter'

const counted = (wanted: number[], ...pieces: number[][]) => {
  const counter = new ByteCounter(wanted)
  for (const piece of pieces) counter.add(new Uint8Array(piece))
  return counter.count
}

describe('ByteCounter', () => {
  it('counts in one piece', () => expect(counted([13, 10], [1, 13, 10, 2, 13, 10, 13])).toBe(2))
  it('counts over the end of a piece', () => expect(counted([80, 75, 3, 4], [0, 80, 75], [3], [4, 80, 75, 3, 4])).toBe(2))
  it('starts anew where the bytes begin again', () => expect(counted([80, 75, 3, 4], [80, 80, 75, 3, 4, 80, 75, 80, 75, 3, 4])).toBe(2))
})
