import type { AuditFilter } from '../api/auditQueries'
import { formatAddress, type Address } from '../app/address'
import { readPartFilter } from '../filter/partFilter'

export const auditId = 'audit'

/** Which lines a link means; what is no time is left out. */
export function readAuditRoute({ query }: Address): AuditFilter {
  const { from, to } = readPartFilter(query)
  return { actor: query.actor, action: query.action, from, to }
}

export const auditAddress = ({ actor, action, from, to }: AuditFilter): Address => ({ view: auditId, path: [], query: { actor, action, from, to } })

export const auditLink = (filter: AuditFilter): string => formatAddress(auditAddress(filter))
