import type { Model, ModelCard } from '../../api/modelTypes'
import { Facts } from '../../history/Facts'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'

const words = modelsTexts.card

/** What a package is, where it came from, and who runs it. */
export function ModelFacts({ model, manifest }: { model: Model; manifest: ModelCard['manifest'] }) {
  const { t, format } = useLanguage()
  const { upload } = model
  return (
    <Facts
      heading={t(words.facts)}
      facts={[
        [t(words.task), t(modelsTexts.task[manifest.task])],
        [t(words.head), manifest.output.head],
        [t(modelsTexts.table.precision), model.precisions.join(' · ')],
        [t(modelsTexts.table.size), format.size(model.bytes)],
        [t(words.checked), upload && t(words.checkedValue(format.milliseconds(upload.runMilliseconds), format.size(upload.memoryBytes)))],
        [t(words.ofKit), upload ? null : t(words.ofKitHint)],
        [t(modelsTexts.upload), upload && t(words.uploaded(upload.uploadedBy, format.dateTime(upload.uploadedAt)))],
        [t(words.runs), model.stations.join(', ') || t(modelsTexts.table.nowhere)],
        [t(words.license), model.license],
        [t(words.digest), model.sha256],
      ]}
    />
  )
}
