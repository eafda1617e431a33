import { NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useModels } from '../api/modelQueries'
import type { RecipeRevision } from '../api/productQueries'
import { templateUrl } from '../api/templateQueries'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { RegionLines } from './RegionLines'
import { recipeChanges, type RecipeChange } from './recipeChanges'
import styles from './RevisionsPanel.module.css'
import { productTexts, settingText } from './texts'

const words = productTexts.revisions

/** What one revision says otherwise than another; at first the newest than the one before. */
export function RevisionComparison({ revisions }: { revisions: readonly RecipeRevision[] }) {
  const { t } = useLanguage()
  const [chosen, setChosen] = useState({ from: revisions[1]?.revision, to: revisions[0]?.revision })
  const find = (wanted: number | undefined) => revisions.find(({ revision }) => revision === wanted)
  const [from, to] = [find(chosen.from), find(chosen.to)]
  const changes = from && to ? recipeChanges(from.content, to.content) : []
  const names = revisions.map(({ revision }) => ({ value: `${revision}`, label: t(productTexts.revision(revision)) }))
  return (
    <div className={styles.comparison}>
      <h3>{t(words.compare)}</h3>
      <div className={styles.pair}>
        <NativeSelect aria-label={t(words.from)} data={names} value={`${chosen.from}`} onChange={(event) => setChosen({ ...chosen, from: Number(event.currentTarget.value) })} />
        <span aria-hidden="true">→</span>
        <NativeSelect aria-label={t(words.to)} data={names} value={`${chosen.to}`} onChange={(event) => setChosen({ ...chosen, to: Number(event.currentTarget.value) })} />
      </div>
      {changes.length === 0 ? (
        <p>{t(words.same)}</p>
      ) : (
        <table className={styles.changes}>
          <thead>
            <tr>
              <th scope="col">{t(words.value)}</th>
              <th scope="col">{t(words.from)}</th>
              <th scope="col">{t(words.to)}</th>
            </tr>
          </thead>
          <tbody>
            {changes.map((change) => (
              <ChangeRow key={`${change.key} ${change.label}`} change={change} />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function ChangeRow({ change }: { change: RecipeChange }) {
  const { t, language } = useLanguage()
  const names = {
    golden: productTexts.template.choose,
    regions: productTexts.region.heading,
    model: productTexts.editor.model,
    minimumSize: productTexts.editor.minimumSize,
    takt: productTexts.editor.takt,
    deadline: productTexts.editor.deadline,
    okPictures: productTexts.editor.okPictures,
    camera: settingText(change.label ?? ''),
    threshold: productTexts.editor.thresholdOf(labelText(change.label ?? '', language)),
  }
  return (
    <tr>
      <th scope="row">{t(names[change.key])}</th>
      <td>
        <Value change={change} value={change.before} />
      </td>
      <td>
        <Value change={change} value={change.after} />
      </td>
    </tr>
  )
}

function Value({ change: { key }, value }: { change: RecipeChange; value: RecipeChange['before'] }) {
  const { t } = useLanguage()
  const models = useModels().data ?? []
  if (value === null) return <i>{t(words.left)}</i>
  if (key === 'golden') return <img src={templateUrl(`${value}`)} alt={`${value}`.slice(0, 12)} />
  if (key === 'model') {
    const model = models.find(({ sha256 }) => sha256 === value)
    return <>{model ? `${model.name} ${model.version}` : `${value}`.slice(0, 12)}</>
  }
  return typeof value === 'object' ? <RegionLines regions={value} /> : <>{value}</>
}
