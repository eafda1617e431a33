import { lazy } from 'react'
import type { View } from '../app/view'
import { text } from '../i18n/language'
import { texts } from '../i18n/texts'
import { people } from '../session/roles'
import { historyId } from './historyRoute'
import { reviewTexts } from './reviewTexts'

export const historyView: View = {
  id: historyId,
  name: text('History', '이력'),
  shortcuts: [
    { keys: ['←', '→'], does: texts.help.parts },
    { keys: ['G'], does: reviewTexts.keyGood },
    { keys: ['B'], does: reviewTexts.keyBad },
    { keys: ['Y'], does: reviewTexts.keyType },
    { keys: ['+', '−', '0'], does: reviewTexts.keyZoom },
    { keys: ['R'], does: texts.part.regionsKey },
    { keys: ['T'], does: texts.help.truth },
  ],
  roles: people,
  component: lazy(async () => ({ default: (await import('./HistoryView')).HistoryView })),
}
