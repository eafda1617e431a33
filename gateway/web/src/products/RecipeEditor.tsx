import { Button, NativeSelect, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { whyOf } from '../api/answer'
import { useModels } from '../api/modelQueries'
import { Panel } from '../app/Panel'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { CameraFields } from './CameraFields'
import type { ProductsRoute } from './productsRoute'
import styles from './RecipeEditor.module.css'
import { productTexts } from './texts'
import { ThresholdFields } from './ThresholdFields'
import type { RecipeEdit } from './useRecipeEdit'

const words = productTexts.editor

/** Everything of a recipe but its golden template, and saving it as the next revision. */
export function RecipeEditor({ edit, route, onSaved }: { edit: RecipeEdit; route: ProductsRoute; onSaved: () => void }) {
  const { t, language, format } = useLanguage()
  const mayChange = useMayChange()
  const models = useModels().data ?? []
  const { draft, change, wrong, base, newest, before } = edit
  const modelNames = models.map(({ sha256, name, version }) => ({ value: sha256, label: `${name} ${version}` }))
  if (draft.modelSha256 !== null && !models.some(({ sha256 }) => sha256 === draft.modelSha256))
    modelNames.push({ value: draft.modelSha256, label: `${draft.modelSha256.slice(0, 12)} – ${t(words.modelGone)}` })
  const marked = Object.keys(wrong).length > 0
  const submit = (event: FormEvent) => {
    event.preventDefault()
    edit.save(onSaved)
  }

  return (
    <Panel heading={t(words.heading)} aside={t(base ? words.basis(base.revision) : words.fresh)}>
      <form className={styles.editor} onSubmit={submit} aria-label={t(words.heading)} noValidate>
        {route.sent && <p className={styles.told}>{t(words.sent(labelText(route.sent.label, language), format.decimal(route.sent.threshold)))}</p>}
        {route.golden !== undefined && <p className={styles.told}>{t(words.sentGolden)}</p>}
        {edit.newer && <p className={styles.told}>{t(words.newer(edit.newer.revision, edit.newer.createdBy))}</p>}
        <fieldset className={styles.fields} disabled={!mayChange}>
          <NativeSelect
            label={t(words.model)}
            value={draft.modelSha256 ?? ''}
            error={wrong.model && t(wrong.model)}
            onChange={(event) => change({ modelSha256: event.currentTarget.value || null })}
            data={[{ value: '', label: t(words.anyModel) }, ...modelNames]}
          />
          <ThresholdFields modelSha256={draft.modelSha256} thresholds={draft.thresholds} wrong={wrong} marked={route.sent?.label} onChange={(thresholds) => change({ thresholds })} />
          <fieldset className={styles.group}>
            <legend>{t(words.limits)}</legend>
            <div className={styles.limits}>
              {(['minimumSize', 'takt', 'deadline', 'okPictures'] as const).map((field) => (
                <TextInput
                  key={field}
                  label={t(words[field])}
                  description={t(words[`${field}Hint`])}
                  inputWrapperOrder={['label', 'input', 'description', 'error']}
                  inputMode="decimal"
                  value={draft[field]}
                  error={wrong[field] && t(wrong[field])}
                  onChange={(event) => change({ [field]: event.currentTarget.value })}
                />
              ))}
            </div>
          </fieldset>
          <CameraFields settings={draft.camera} wrong={wrong} onChange={(camera) => change({ camera })} />
          {mayChange && (
            <>
              <TextInput label={t(words.comment)} maxLength={500} value={edit.comment} error={wrong.comment && t(wrong.comment)} onChange={(event) => edit.setComment(event.currentTarget.value)} />
              <div className={styles.save}>
                <Button color="var(--accent)" type="submit" loading={edit.isSaving} disabled={!edit.unsaved && base !== null && base.revision === newest?.revision}>
                  {t(words.save((newest?.revision ?? 0) + 1))}
                </Button>
                {before !== null && (
                  <Button variant="default" onClick={edit.undo}>
                    {t(words.undo)}
                  </Button>
                )}
              </div>
            </>
          )}
        </fieldset>
        {mayChange && (
          <>
            <p role="status">{t(statusOf(edit))}</p>
            <p className={styles.refusal} role="alert">
              {marked ? t(words.refused) : edit.error && t(words.refusedBecause(whyOf(edit.error)))}
            </p>
          </>
        )}
      </form>
    </Panel>
  )
}

function statusOf({ saved, isSaving, unsaved, base, newest }: RecipeEdit) {
  if (isSaving) return words.saving
  if (unsaved || newest === null) return words.unsaved
  if (saved !== null) return words.saved(saved)
  if (base !== null && base.revision !== newest?.revision) return words.loaded(base.revision)
  return words.unchanged
}
