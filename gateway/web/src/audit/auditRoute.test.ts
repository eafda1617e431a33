import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { auditLink, readAuditRoute } from './auditRoute'

const read = (hash: string) => readAuditRoute(parseAddress(hash))

describe('readAuditRoute', () => {
  it('ignores a time that is none', () => expect(read('#/audit?from=yesterday').from).toBeUndefined())
})

describe('auditLink', () => {
  it('comes back from the address', () => {
    const filter = { actor: '2층 현황판', action: 'sign-in', from: '2026-11-21T08:30:00.000Z', to: undefined }
    expect(read(auditLink(filter))).toEqual(filter)
  })
})
