import { lazy } from 'react'
import type { View } from '../app/view'
import { people } from '../session/roles'
import { productsId } from './productsRoute'
import { productTexts } from './texts'

export const productsView: View = {
  id: productsId,
  name: productTexts.name,
  roles: people,
  component: lazy(async () => ({ default: (await import('./ProductsView')).ProductsView })),
}
