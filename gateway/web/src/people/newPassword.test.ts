import { describe, expect, it } from 'vitest'
import { newPassword } from './newPassword'

describe('newPassword', () => {
  it('is three groups of four that nobody misreads', () => expect(newPassword()).toMatch(/^([a-hjkmnp-z2-9]{4}-){2}[a-hjkmnp-z2-9]{4}$/))
  it('is another one each time', () => expect(new Set(Array.from({ length: 50 }, () => newPassword())).size).toBe(50))
  it('draws bytes again that would favour the first letters', () => {
    const draws = [Uint8Array.of(255, 248), Uint8Array.from({ length: 12 }, (_, index) => index)]
    expect(newPassword(() => draws.shift() ?? Uint8Array.of())).toBe('abcd-efgh-jkmn')
  })
})
