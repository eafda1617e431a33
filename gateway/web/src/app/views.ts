import { auditView } from '../audit/view'
import { benchView } from '../bench/view'
import { hallView } from '../hall/view'
import { historyView } from '../history/view'
import { liveView } from '../live/view'
import { modelsView } from '../models/view'
import { peopleView } from '../people/view'
import { productsView } from '../products/view'
import { qualityView } from '../quality/view'
import type { NamedView, View } from './view'

/** Every view, in the order of the navigation. The first one is where the page starts. */
export const views: readonly View[] = [liveView, historyView, qualityView, productsView, modelsView, hallView, peopleView, auditView, benchView]

export const startView = liveView

/** The views of the navigation, for whoever may see them. */
export const namedViews = views.filter((view): view is NamedView => view.name !== undefined)

export const findView = (id: string): View | undefined => (id === '' ? startView : views.find((view) => view.id === id))
