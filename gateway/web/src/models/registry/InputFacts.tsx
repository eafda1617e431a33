import type { ModelCard } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'
import tables from '../../app/Table.module.css'

const words = modelsTexts.card

/** What the graph is fed with. */
export function InputFacts({ inputs }: { inputs: ModelCard['manifest']['inputs'] }) {
  const { t } = useLanguage()
  return (
    <section>
      <h3>{t(words.inputs)}</h3>
      <table className={tables.facts}>
        <thead>
          <tr>
            <th scope="col">{t(words.input)}</th>
            <th scope="col">{t(words.shape)}</th>
            <th scope="col">{t(words.type)}</th>
            <th scope="col">{t(words.colour)}</th>
            <th scope="col">{t(words.fit)}</th>
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input.name}>
              <th scope="row">
                {input.name}
                <small>{input.role}</small>
              </th>
              <td className={tables.figure}>
                {input.shape.join(' × ')}
                <small>{input.layout}</small>
              </td>
              <td>{input.type}</td>
              <td>{input.color}</td>
              <td>{input.resize}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
