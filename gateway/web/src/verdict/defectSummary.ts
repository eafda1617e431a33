import type { JudgedPart } from '../api/types'
import { shortLabelText } from '../i18n/labels'
import type { Language } from '../i18n/language'
import { texts } from '../i18n/texts'

/** What was found on a part, most frequent first: "단선 2 · 핀홀"; or why there was no verdict. */
export function defectSummary(result: Pick<JudgedPart, 'verdict' | 'reason' | 'detections'>, language: Language): string {
  if (result.verdict !== 'NG' || result.detections.length === 0) return texts.reason[result.reason]?.[language] ?? result.reason
  const counts = new Map<string, number>()
  for (const { label } of result.detections) counts.set(label, (counts.get(label) ?? 0) + 1)
  return [...counts]
    .sort(([, a], [, b]) => b - a)
    .map(([label, count]) => (count > 1 ? `${shortLabelText(label, language)} ${count}` : shortLabelText(label, language)))
    .join(' · ')
}
