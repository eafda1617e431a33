import type { ModelCard } from '../../api/modelTypes'
import { Facts } from '../../history/Facts'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'

const words = modelsTexts.card

type Training = NonNullable<ModelCard['manifest']['training']>
type Use = keyof typeof words.use

/** By what and on what the model was trained. */
export function TrainingFacts({ training }: { training: Training }) {
  const { t, format } = useLanguage()
  const use = (word: string) => (word in words.use ? t(words.use[word as Use]) : word)
  return (
    <Facts
      heading={t(words.training)}
      facts={[
        [t(words.script), training.script],
        [t(words.seed), `${training.seed}`],
        [t(words.trainedAt), training.trainedAt],
        ...training.data.map((source) => [source.name, `${t(words.source(format.count(source.images), use(source.use)))} · ${source.source} · ${source.terms}`] as const),
      ]}
    />
  )
}
