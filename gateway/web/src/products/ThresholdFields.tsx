import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useModelLabels } from '../api/modelQueries'
import { useChoices } from '../api/queries'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import type { FieldTexts } from './recipeDraft'
import styles from './RecipeEditor.module.css'
import { productTexts } from './texts'

const words = productTexts.editor

interface Props {
  modelSha256: string | null
  thresholds: Readonly<Record<string, string>>
  wrong: FieldTexts
  /** The one that was filled in from elsewhere. */
  marked: string | undefined
  onChange: (thresholds: Record<string, string>) => void
}

/** The threshold of each type that the model finds; without a model, of each type that was ever found. */
export function ThresholdFields({ modelSha256, thresholds, wrong, marked, onChange }: Props) {
  const { t, language, format } = useLanguage()
  const [all, setAll] = useState('')
  const model = useModelLabels(modelSha256)
  const seen = useChoices().data?.labels ?? []
  const offered = modelSha256 === null ? seen : (model.data?.map(({ id }) => id) ?? [])
  const labels = [...new Set([...offered, ...Object.keys(thresholds)])]
  const nameOf = (label: string) => {
    const known = labelText(label, language)
    return known === label ? (model.data?.find(({ id }) => id === label)?.[language] ?? label) : known
  }
  const ownOf = (label: string) => {
    const own = model.data?.find(({ id }) => id === label)?.threshold
    return t(own === undefined ? words.ownUnknown : words.own(format.decimal(own)))
  }

  return (
    <fieldset className={styles.group}>
      <legend>{t(words.thresholds)}</legend>
      <p className={styles.hint}>{t(labels.length === 0 ? words.noLabels : words.thresholdsHint)}</p>
      {labels.length > 0 && (
        <div className={styles.thresholds}>
          <div className={styles.all}>
            <TextInput label={t(words.all)} inputMode="decimal" value={all} onChange={(event) => setAll(event.currentTarget.value)} />
            <Button variant="default" disabled={all.trim() === ''} onClick={() => onChange(Object.fromEntries(labels.map((label) => [label, all.trim()])))}>
              {t(words.setAll)}
            </Button>
          </div>
          {labels.map((label) => {
            const problem = wrong[`thresholds.${label}`]
            return (
              <TextInput
                key={label}
                className={styles.threshold}
                data-marked={label === marked}
                label={nameOf(label)}
                aria-label={t(words.thresholdOf(nameOf(label)))}
                inputMode="decimal"
                placeholder={ownOf(label)}
                value={thresholds[label] ?? ''}
                error={problem && t(problem)}
                onChange={(event) => onChange({ ...thresholds, [label]: event.currentTarget.value })}
              />
            )
          })}
        </div>
      )}
      {wrong.thresholds && (
        <p className={styles.refusal} role="alert">
          {t(wrong.thresholds)}
        </p>
      )}
    </fieldset>
  )
}
