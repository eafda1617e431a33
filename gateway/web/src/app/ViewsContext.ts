import { createContext } from 'react'
import type { View } from './view'

/** Every view, for views that link to others: they are in the list themselves and cannot import it. */
export const ViewsContext = createContext<readonly View[]>([])
