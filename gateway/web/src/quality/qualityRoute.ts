import type { ChartQuery, Grouping } from '../api/client'
import { formatAddress, type Address } from '../app/address'
import { readPartFilter, type PartFilter, writePartFilter } from '../filter/partFilter'

export type Counting = NonNullable<ChartQuery['counting']>
export type RuleSet = NonNullable<ChartQuery['rules']>

/** What the quality view shows: everything that a link should bring back. */
export interface QualityRoute {
  scope: PartFilter
  /** Undefined: by lot where lots are known, else by hour. */
  by?: Grouping | undefined
  counting: Counting
  rules: RuleSet
  /** The class whose threshold is explored. */
  threshold?: string | undefined
}

export const qualityId = 'quality'

export const groupings = ['lot', 'hour', 'shift', 'day', 'week'] as const satisfies Grouping[]
export const countings = ['rejected', 'ng', 'actual'] as const satisfies Counting[]
export const ruleSets = ['western-electric', 'nelson'] as const satisfies RuleSet[]

export function readQualityRoute({ query }: Address): QualityRoute {
  const { station, from, to, product, model, lot } = readPartFilter(query)
  return {
    scope: { station, from, to, product, model, lot },
    by: groupings.find((known) => known === query.by),
    counting: countings.find((known) => known === query.counting) ?? 'rejected',
    rules: ruleSets.find((known) => known === query.rules) ?? 'western-electric',
    threshold: query.threshold,
  }
}

export const qualityAddress = ({ scope, by, counting, rules, threshold }: QualityRoute): Address => ({
  view: qualityId,
  path: [],
  query: {
    ...writePartFilter(scope),
    by,
    counting: counting === 'rejected' ? undefined : counting,
    rules: rules === 'western-electric' ? undefined : rules,
    threshold,
  },
})

export const qualityLink = (route: QualityRoute): string => formatAddress(qualityAddress(route))
