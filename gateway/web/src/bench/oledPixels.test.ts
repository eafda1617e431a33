import { expect, test } from 'vitest'
import { litPixels } from './oledPixels'

test('pixels run from the left top, row by row', () => {
  const bytes = btoa(String.fromCharCode(0x80, 0x01, 0x40, 0x00))
  expect([...litPixels(bytes, 16)]).toEqual([
    [0, 0],
    [15, 0],
    [1, 1],
  ])
})
