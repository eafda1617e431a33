import { formatAddress, type Address } from '../app/address'

export const peopleId = 'people'

const several = 'several'

/** Whether many people are to be added at once: `#/people/several`. */
export const isSeveral = ({ path }: Address): boolean => path[0] === several

export const peopleLink = formatAddress({ view: peopleId, path: [], query: {} })
export const severalLink = formatAddress({ view: peopleId, path: [several], query: {} })
