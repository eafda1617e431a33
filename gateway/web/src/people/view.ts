import { lazy } from 'react'
import type { View } from '../app/view'
import { peopleId } from './peopleRoute'
import { peopleTexts } from './texts'

export const peopleView: View = {
  id: peopleId,
  name: peopleTexts.name,
  manages: true,
  roles: ['administrator'],
  component: lazy(async () => ({ default: (await import('./PeopleView')).PeopleView })),
}
