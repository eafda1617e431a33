import type { Detection } from '../api/types'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './DetectionTable.module.css'

/** What the model found, strongest first. */
export function DetectionTable({ detections }: { detections: readonly Detection[] }) {
  const { t, language, format } = useLanguage()
  const strongestFirst = detections.toSorted((a, b) => b.score - a.score)
  return (
    <section>
      <h3>{t(texts.part.defects)}</h3>
      {detections.length === 0 ? (
        <p>{t(texts.part.noDefects)}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(texts.results.type)}</th>
              <th scope="col">{t(texts.part.score)}</th>
              <th scope="col">{t(texts.part.place)}</th>
              <th scope="col">{t(texts.part.size)}</th>
            </tr>
          </thead>
          <tbody>
            {strongestFirst.map(({ label, score, box: [x = 0, y = 0, width = 0, height = 0] }) => (
              <tr key={`${label} ${x} ${y} ${width} ${height} ${score}`}>
                <td>{labelText(label, language)}</td>
                <td>{format.decimal(score)}</td>
                <td>{`${format.count(x)}, ${format.count(y)}`}</td>
                <td>{`${format.count(width)} × ${format.count(height)}`}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
