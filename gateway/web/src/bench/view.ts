import { lazy } from 'react'
import type { View } from '../app/view'
import { benchId } from './benchRoute'
import { benchTexts } from './texts'

export const benchView: View = {
  id: benchId,
  shortcuts: [
    { keys: ['S'], does: benchTexts.press.start },
    { keys: ['X'], does: benchTexts.press.stop },
    { keys: ['A'], does: benchTexts.press.acknowledge },
    { keys: ['E'], does: benchTexts.emergency.button },
    { keys: ['B'], does: benchTexts.belt.switch },
    { keys: ['+', '−'], does: benchTexts.belt.speed },
  ],
  component: lazy(async () => ({ default: (await import('./BenchView')).BenchView })),
}
