import { Textarea } from '@mantine/core'
import { useLanguage } from '../../i18n/LanguageContext'
import forms from '../forms.module.css'
import { uploadTexts } from './texts'

/** A whole manifest, for what the short form has no field for. */
export function JsonField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const { t } = useLanguage()
  return <Textarea label={t(uploadTexts.json)} classNames={{ input: forms.code ?? '' }} rows={14} spellCheck={false} value={value} onChange={(event) => onChange(event.currentTarget.value)} />
}
