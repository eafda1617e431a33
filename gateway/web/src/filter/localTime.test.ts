import { describe, expect, it } from 'vitest'
import { fromLocalField, toLocalField } from './localTime'

describe('toLocalField', () => {
  it('comes back', () => expect(fromLocalField(toLocalField('2026-11-21T09:41:00.000Z'))).toBe('2026-11-21T09:41:00.000Z'))
  it('is empty without a time', () => expect(toLocalField(undefined)).toBe(''))
})

describe('fromLocalField', () => {
  it.each(['', '2026-11-21T', 'never'])('names no instant: "%s"', (value) => expect(fromLocalField(value)).toBeUndefined())
})
