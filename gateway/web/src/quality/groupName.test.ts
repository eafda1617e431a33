import { describe, expect, it } from 'vitest'
import { createGroupName } from './groupName'

describe('createGroupName', () => {
  it('leaves lots alone', () => expect(createGroupName('lot', 'ko')('2026-11')).toBe('2026-11'))
  it('names an hour by its beginning', () => expect(createGroupName('hour', 'en')(new Date(2026, 10, 21, 9).toISOString())).toBe('11/21, 09:00'))
  it('names a day without an hour', () => expect(createGroupName('day', 'en')(new Date(2026, 10, 21).toISOString())).toBe('11/21'))
  it('shows a name that is no time as it is', () => expect(createGroupName('day', 'en')('?')).toBe('?'))
})
