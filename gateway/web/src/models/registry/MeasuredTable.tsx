import type { Measurement } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'
import tables from '../../app/Table.module.css'

const words = modelsTexts.card

const columns = [
  { key: 'map33', name: 'mAP33' },
  { key: 'map50', name: 'mAP50' },
  { key: 'deeppcbAp', name: 'AP' },
  { key: 'deeppcbF', name: 'F' },
] as const satisfies { key: keyof Measurement; name: string }[]

/** Accuracy as the package states it; columns that no row fills are left out. */
export function MeasuredTable({ rows }: { rows: readonly Measurement[] }) {
  const { t, format } = useLanguage()
  const filled = columns.filter(({ key }) => rows.some((row) => row[key] != null))
  return (
    <section>
      <h3>{t(words.measured)}</h3>
      {rows.length === 0 ? (
        <p className={tables.nothing}>{t(words.noMeasured)}</p>
      ) : (
        <table className={tables.facts}>
          <thead>
            <tr>
              <th scope="col">{t(words.data)}</th>
              {filled.map(({ key, name }) => (
                <th key={key} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              <tr key={index}>
                <th scope="row">
                  {row.data} ({format.count(row.images)})
                  {row.note && <small>{row.note}</small>}
                </th>
                {filled.map(({ key }) => (
                  <td key={key} className={tables.figure}>
                    {row[key] == null ? '–' : format.percent(row[key])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
