import { TextInput } from '@mantine/core'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import type { SwapForm } from './swapForm'
import styles from './SwapFields.module.css'
import { deployTexts } from './texts'

/** Whether the new model proves itself beside the old one first, and whether it is watched afterwards. */
export function SwapFields({ form, onChange }: { form: SwapForm; onChange: (change: Partial<SwapForm>) => void }) {
  const { t } = useLanguage()
  return (
    <fieldset className={forms.group}>
      <legend>{t(deployTexts.proof)}</legend>
      <label className={forms.check}>
        <input type="checkbox" checked={form.shadow} onChange={(event) => onChange({ shadow: event.currentTarget.checked })} />
        {t(deployTexts.shadow)}
      </label>
      {form.shadow && (
        <div className={styles.numbers}>
          <TextInput label={t(deployTexts.shadowParts)} type="number" min={1} value={form.shadowParts} onChange={(event) => onChange({ shadowParts: event.currentTarget.value })} />
          <TextInput label={t(deployTexts.agreement)} type="number" min={0} max={100} value={form.agreement} onChange={(event) => onChange({ agreement: event.currentTarget.value })} />
        </div>
      )}
      <label className={forms.check}>
        <input type="checkbox" checked={form.guard} onChange={(event) => onChange({ guard: event.currentTarget.checked })} />
        {t(deployTexts.guard)}
      </label>
      {form.guard && (
        <div className={styles.numbers}>
          <TextInput label={t(deployTexts.shadowParts)} type="number" min={1} value={form.guardParts} onChange={(event) => onChange({ guardParts: event.currentTarget.value })} />
        </div>
      )}
    </fieldset>
  )
}
