import { formatAddress, type Address } from '../app/address'

/** A threshold that was found elsewhere and is looked at here before it is saved. */
export interface SentThreshold {
  label: string
  threshold: number
}

/** What the view of products shows: everything that a link should bring back. */
export interface ProductsRoute {
  product?: string | undefined
  sent?: SentThreshold | undefined
  /** The golden template that is suggested, as its digest. */
  golden?: string | undefined
  /** The changeover that is followed. */
  deployment?: string | undefined
}

export const productsId = 'products'

export function readProductsRoute({ path, query }: Address): ProductsRoute {
  const { label, golden, deployment } = query
  const threshold = Number(query['threshold'] ?? NaN)
  return { product: path[0], sent: label !== undefined && threshold >= 0 && threshold <= 1 ? { label, threshold } : undefined, golden, deployment }
}

export const productsAddress = ({ product, sent, golden, deployment }: ProductsRoute): Address => ({
  view: productsId,
  path: product === undefined ? [] : [product],
  query: { label: sent?.label, threshold: sent && `${sent.threshold}`, golden, deployment },
})

export const productsLink = (route: ProductsRoute): string => formatAddress(productsAddress(route))
