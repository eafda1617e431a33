import type { ModelCard } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'
import tables from '../../app/Table.module.css'

const words = modelsTexts.card

/** What the model finds, and from which score on it makes a part bad. */
export function LabelTable({ labels }: { labels: ModelCard['manifest']['labels'] }) {
  const { t, language, format } = useLanguage()
  return (
    <section>
      <h3>{t(words.labels)}</h3>
      <table className={tables.facts}>
        <thead>
          <tr>
            <th scope="col">{t(words.label)}</th>
            <th scope="col">{t(words.threshold)}</th>
          </tr>
        </thead>
        <tbody>
          {labels.map((label) => (
            <tr key={label.id}>
              <th scope="row">
                {label[language]}
                {label[language] !== label.id && ` (${label.id})`}
                {label.good && ` · ${t(words.good)}`}
              </th>
              <td className={tables.figure}>{format.decimal(label.threshold)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
