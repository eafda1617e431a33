import { lazy } from 'react'
import type { View } from '../app/view'
import { text } from '../i18n/language'
import { texts } from '../i18n/texts'
import { liveId } from './liveRoute'
import { liveTexts } from './texts'

export const liveView: View = {
  id: liveId,
  name: text('Live', '라이브'),
  shortcuts: [
    { keys: ['/'], does: liveTexts.keys.filter },
    { keys: ['←', '↑', '→', '↓'], does: liveTexts.keys.tiles },
    { keys: ['PgUp', 'PgDn'], does: liveTexts.keys.stations },
    { keys: ['F'], does: liveTexts.keys.hall },
    { keys: ['+', '−', '0'], does: liveTexts.keys.zoom },
    { keys: ['H'], does: liveTexts.keys.heat },
    { keys: ['T'], does: texts.help.truth },
    { keys: ['N'], does: liveTexts.keys.strip },
  ],
  component: lazy(async () => ({ default: (await import('./LiveView')).LiveView })),
}
