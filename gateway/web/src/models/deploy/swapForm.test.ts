import { describe, expect, it } from 'vitest'
import { swapOf, usualForm } from './swapForm'

describe('swapOf', () => {
  it('is as stations are used to', () => expect(swapOf(usualForm)).toMatchObject({ shadowParts: 20, minimumAgreement: 0.8, guardParts: 50 }))
  it('has no parts where a proof is left out', () => expect(swapOf({ ...usualForm, shadow: false, shadowParts: 'x', guard: false, guardParts: '' })).toMatchObject({ shadowParts: 0, guardParts: 0 }))
  it.each([{ shadowParts: '' }, { shadowParts: '0' }, { shadowParts: '2.5' }, { guardParts: '100001' }, { agreement: '101' }, { agreement: '' }])('refuses %o', (change) =>
    expect(swapOf({ ...usualForm, ...change })).toBeNull(),
  )
})
