import { lazy } from 'react'
import type { View } from '../app/view'
import { people } from '../session/roles'
import { modelsId } from './modelsRoute'
import { modelsTexts } from './texts'

export const modelsView: View = {
  id: modelsId,
  name: modelsTexts.name,
  roles: people,
  component: lazy(async () => ({ default: (await import('./ModelsView')).ModelsView })),
}
