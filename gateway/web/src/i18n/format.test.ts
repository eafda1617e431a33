import { describe, expect, it } from 'vitest'
import { createFormat, formatDuration } from './format'

describe('formatDuration', () => {
  it('names the two largest units', () => {
    expect(formatDuration(125_900, 'en')).toBe('2 min 5 s')
    expect(formatDuration(125_900, 'ko')).toBe('2분 5초')
    expect(formatDuration(90_061_000, 'en')).toBe('1 d 1 h')
  })
  it('leaves out an empty second unit', () => expect(formatDuration(3_600_000, 'ko')).toBe('1시간'))
  it('never goes below zero', () => expect(formatDuration(-5_000, 'en')).toBe('0 s'))
})

describe('createFormat', () => {
  it('shows three figures of a time', () => {
    const format = createFormat('en')
    expect(format.milliseconds(7.25)).toBe('7.3 ms')
    expect(format.milliseconds(123.4)).toBe('123 ms')
  })
  it.each([
    [1, '1 kB'],
    [999_000, '999 kB'],
    [1_000_000, '1.0 MB'],
    [1_234_567_890, '1,234.6 MB'],
  ])('shows %i bytes as disks count', (bytes, shown) => expect(createFormat('en').size(bytes)).toBe(shown))
  it('groups thousands', () => expect(createFormat('ko').count(12_345)).toBe('12,345'))
})
