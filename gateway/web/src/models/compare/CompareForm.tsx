import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../../api/answer'
import { useCompare, useModels } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { Panel } from '../../app/Panel'
import { Problem } from '../../app/Problem'
import { navigate } from '../../app/useAddress'
import { PeriodFields } from '../../filter/PeriodFields'
import { StationField } from '../../filter/ScopeFields'
import type { Text } from '../../i18n/language'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { modelsAddress } from '../modelsRoute'
import { titleOf } from '../registry/groups'
import styles from './CompareForm.module.css'
import { needsGolden, requestOf, type CompareForm as Form } from './compareRequest'
import { GoldenField } from './GoldenField'
import { compareTexts } from './texts'

/** Two versions, and the stored pictures on which both judge. */
export function CompareForm({ first }: { first: string | undefined }) {
  const { t } = useLanguage()
  const models = useModels().data ?? []
  const compare = useCompare()
  const [form, setForm] = useState<Form>({ a: first ?? '', b: '', precisionA: '', precisionB: '', golden: '', limit: '200', scope: {} })
  const [missing, setMissing] = useState<Text | null>(null)
  const change = (changed: Partial<Form>) => {
    setForm({ ...form, ...changed })
    setMissing(null)
  }

  const start = () => {
    const request = requestOf(form, models)
    if (typeof request === 'string') return setMissing(compareTexts[request])
    setMissing(null)
    compare.mutate(request, { onSuccess: ({ id }) => navigate(modelsAddress({ page: 'compare', id })) })
  }

  return (
    <Panel heading={t(compareTexts.heading)}>
      <form
        className={forms.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          start()
        }}
      >
        <p className={forms.hint}>
          {t(compareTexts.hint)} {t(compareTexts.judgedBy)}
        </p>
        <div className={forms.fields}>
          <VersionField name={t(compareTexts.first)} value={form.a} models={models} onChange={(a) => change({ a, precisionA: '' })} />
          <PrecisionField name={t(compareTexts.precisionA)} sha256={form.a} value={form.precisionA} models={models} onChange={(precisionA) => change({ precisionA })} />
          <VersionField name={t(compareTexts.second)} value={form.b} models={models} onChange={(b) => change({ b, precisionB: '' })} />
          <PrecisionField name={t(compareTexts.precisionB)} sha256={form.b} value={form.precisionB} models={models} onChange={(precisionB) => change({ precisionB })} />
        </div>
        {needsGolden(form, models) && <GoldenField value={form.golden} onChange={(golden) => change({ golden })} />}
        <div className={styles.scope}>
          <StationField filter={form.scope} onChange={(scope) => change({ scope: { ...form.scope, ...scope } })} />
          <PeriodFields filter={form.scope} onChange={(scope) => change({ scope: { ...form.scope, ...scope } })} />
          <label className={styles.limit}>
            {t(compareTexts.limit)}
            <TextInput className={forms.number} type="number" min={1} value={form.limit} onChange={(event) => change({ limit: event.currentTarget.value })} />
          </label>
        </div>
        <Problem text={missing ?? (compare.error && whyOf(compare.error))} />
        <div className={forms.actions}>
          <Button type="submit" color="var(--accent)" loading={compare.isPending}>
            {t(compareTexts.start)}
          </Button>
        </div>
      </form>
    </Panel>
  )
}

interface FieldProps {
  name: string
  value: string
  models: readonly Model[]
  onChange: (value: string) => void
}

function VersionField({ name, value, models, onChange }: FieldProps) {
  const { t } = useLanguage()
  return (
    <NativeSelect
      label={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: t(compareTexts.choose) }, ...models.map((model) => ({ value: model.sha256, label: titleOf(model) }))]}
    />
  )
}

/** The first precision is the one that runs where nobody says otherwise. */
function PrecisionField({ name, sha256, value, models, onChange }: FieldProps & { sha256: string }) {
  const { t } = useLanguage()
  const precisions = models.find((model) => model.sha256 === sha256)?.precisions ?? []
  return (
    <NativeSelect
      label={name}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
      data={[{ value: '', label: `${precisions[0] ?? '–'} (${t(compareTexts.usual)})` }, ...precisions.slice(1)]}
    />
  )
}
