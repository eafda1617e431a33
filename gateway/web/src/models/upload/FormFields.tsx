import { NativeSelect, Textarea, TextInput } from '@mantine/core'
import type { Text } from '../../i18n/language'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { colours, heads, layouts, resizings, valueRanges, type ManifestForm, type ValueRange } from './manifestForm'
import { uploadTexts } from './texts'

interface Props {
  form: ManifestForm
  onChange: (change: Partial<ManifestForm>) => void
}

/** The short form of a bare ONNX file. */
export function FormFields({ form, onChange }: Props) {
  const { t } = useLanguage()
  const select = (key: keyof ManifestForm, name: Text, options: readonly { value: string; label: string }[]) => (
    <NativeSelect
      label={t(name)}
      value={form[key]}
      onChange={(event) => onChange({ [key]: event.currentTarget.value })}
      data={[{ value: '', label: t(uploadTexts.asFile) }, ...options]}
    />
  )
  const same = (values: readonly string[]) => values.map((value) => ({ value, label: value }))
  return (
    <div className={forms.fields}>
      <p className={`${forms.hint} ${forms.whole}`}>{t(uploadTexts.formHint)}</p>
      <TextInput label={t(uploadTexts.name)} description={t(uploadTexts.nameHint)} required value={form.name} onChange={(event) => onChange({ name: event.currentTarget.value })} />
      <TextInput
        label={t(uploadTexts.version)}
        description={t(uploadTexts.versionHint)}
        required
        value={form.version}
        onChange={(event) => onChange({ version: event.currentTarget.value })}
      />
      <TextInput
        label={t(uploadTexts.threshold)}
        description={t(uploadTexts.thresholdHint)}
        type="number"
        min={0}
        max={1}
        step={0.05}
        value={form.threshold}
        onChange={(event) => onChange({ threshold: event.currentTarget.value })}
      />
      {select('head', uploadTexts.head, same(heads))}
      {select('layout', uploadTexts.layout, same(layouts))}
      {select('colour', uploadTexts.colour, colours.map((value) => ({ value, label: value === 'grey' ? t(uploadTexts.grey) : value.toUpperCase() })))}
      {select('values', uploadTexts.values, (Object.keys(valueRanges) as ValueRange[]).map((value) => ({ value, label: t(uploadTexts.valuesOf[value]) })))}
      {select('resize', uploadTexts.resize, resizings.map((value) => ({ value, label: t(uploadTexts.resizeOf[value]) })))}
      <Textarea
        className={forms.whole}
        label={t(uploadTexts.labels)}
        description={t(uploadTexts.labelsHint)}
        rows={3}
        value={form.labels}
        onChange={(event) => onChange({ labels: event.currentTarget.value })}
      />
    </div>
  )
}
