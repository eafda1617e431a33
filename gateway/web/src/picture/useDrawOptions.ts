import { useMemo } from 'react'
import { shortLabelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import type { DrawOptions } from './drawPart'

export function useDrawOptions(showTruth: boolean, captions: boolean): DrawOptions {
  const { language } = useLanguage()
  return useMemo(
    () => ({
      showTruth,
      captions,
      label: (label) => shortLabelText(label, language),
      missedMark: texts.live.missedMark[language],
      falseAlarmMark: texts.live.falseAlarmMark[language],
    }),
    [showTruth, captions, language],
  )
}
