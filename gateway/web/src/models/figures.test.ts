import { describe, expect, it } from 'vitest'
import { formatSize } from './figures'

describe('formatSize', () => {
  it.each([
    [1, '1 kB'],
    [999_000, '999 kB'],
    [1_000_000, '1.0 MB'],
    [7_123_456, '7.1 MB'],
    [1_234_567_890, '1,234.6 MB'],
  ])('%i', (bytes, shown) => expect(formatSize(bytes, 'en')).toBe(shown))
})
