import { lazy } from 'react'
import type { View } from '../app/view'
import { hallId } from '../live/liveRoute'
import { liveTexts } from '../live/texts'

/** Reached from the live view and by its link; a hall screen has no keyboard for a navigation. */
export const hallView: View = {
  id: hallId,
  bare: true,
  shortcuts: [{ keys: ['F', 'Esc'], does: liveTexts.hall.leave }],
  component: lazy(async () => ({ default: (await import('./HallView')).HallView })),
}
