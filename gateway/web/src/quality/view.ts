import { lazy } from 'react'
import type { View } from '../app/view'
import { people } from '../session/roles'
import { qualityId } from './qualityRoute'
import { qualityTexts } from './texts'

export const qualityView: View = {
  id: qualityId,
  name: qualityTexts.name,
  roles: people,
  component: lazy(async () => ({ default: (await import('./QualityView')).QualityView })),
}
