import { lazy } from 'react'
import type { View } from '../app/view'
import { modelsId } from './modelsRoute'
import { modelsTexts } from './texts'

export const modelsView: View = {
  id: modelsId,
  name: modelsTexts.name,
  component: lazy(async () => ({ default: (await import('./ModelsView')).ModelsView })),
}
