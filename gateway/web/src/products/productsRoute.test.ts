import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { productsLink, readProductsRoute, type ProductsRoute } from './productsRoute'

const read = (hash: string) => readProductsRoute(parseAddress(hash))

describe('readProductsRoute', () => {
  it('reads a threshold that was sent', () => expect(read('#/products/board-a?label=pin-hole&threshold=0').sent).toEqual({ label: 'pin-hole', threshold: 0 }))
  it.each(['2', '-0.1', 'much'])('ignores the threshold %s', (threshold) => expect(read(`#/products?label=open&threshold=${threshold}`).sent).toBeUndefined())
  it('ignores a threshold of no label', () => expect(read('#/products?threshold=0.5').sent).toBeUndefined())
})

describe('productsLink', () => {
  it.each<ProductsRoute>([{}, { product: 'board-a' }, { product: 'a.b_c', sent: { label: 'open', threshold: 0.62 }, golden: 'ab12', deployment: '01' }])(
    'comes back from the address',
    (route) => expect(read(productsLink(route))).toEqual({ product: undefined, sent: undefined, golden: undefined, deployment: undefined, ...route }),
  )
})
