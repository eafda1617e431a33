import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Facts } from './Facts'

/** Where the part and its verdict come from. */
export function PartFacts({ result }: { result: Result }) {
  const { t, language, format } = useLanguage()
  const { model, recipe } = result
  return (
    <Facts
      heading={t(texts.results.part)}
      facts={[
        [t(texts.part.reason), texts.reason[result.reason][language]],
        [t(texts.part.detail), result.detail],
        [t(texts.part.captured), format.dateTime(result.capturedAt)],
        [t(texts.part.received), format.dateTime(result.receivedAt)],
        [t(texts.results.station), result.station],
        [t(texts.part.lot), result.lot],
        [t(texts.part.sequence), format.count(result.sequence)],
        [t(texts.part.boot), result.bootId],
        [t(texts.part.model), `${model.name} ${model.version}`],
        [t(texts.part.digest), model.sha256],
        [t(texts.part.recipe), `${recipe.name} · ${recipe.revision}`],
      ]}
    />
  )
}
