import { describe, expect, it } from 'vitest'
import { neighbours } from './neighbours'

const list = [{ resultId: 'c' }, { resultId: 'b' }, { resultId: 'a' }]

describe('neighbours', () => {
  it('finds both sides', () => expect(neighbours(list, 'b')).toEqual({ newer: 'c', older: 'a' }))
  it('ends at the newest', () => expect(neighbours(list, 'c').newer).toBeNull())
  it('begins at the newest when none is open', () => expect(neighbours(list, undefined)).toEqual({ newer: 'c', older: 'c' }))
  it('knows no neighbours of a part outside the list', () => expect(neighbours(list, 'z')).toEqual({ newer: null, older: null }))
})
