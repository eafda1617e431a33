import { Button, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './PasswordField.module.css'
import { peopleTexts } from './texts'

interface Props {
  label: string
  value: string
  description?: string
  /** Has the focus first; a button would be pressed by an Enter that comes twice. */
  focused?: boolean
}

/** Something to take along. The whole of it is selected, so that it can be copied by hand where the browser does not let a page do it. */
export function CopyField({ label, value, description, focused = false }: Props) {
  const { t } = useLanguage()
  const field = useRef<HTMLInputElement>(null)
  const [outcome, setOutcome] = useState<'copied' | 'copyYourself' | null>(null)
  const word = t(peopleTexts.once[outcome ?? 'copy'])

  const copy = async () => {
    field.current?.select()
    setOutcome((await copied(value)) ? 'copied' : 'copyYourself')
  }

  return (
    <div className={`${styles.field} ${styles.copied}`}>
      <TextInput ref={field} data-autofocus={focused || undefined} readOnly label={label} description={description} value={value} onFocus={(event) => event.currentTarget.select()} />
      <Button variant="default" aria-label={`${word}: ${label}`} onClick={() => void copy()}>
        {word}
      </Button>
      <span className="visually-hidden" role="status">
        {outcome !== null && word}
      </span>
    </div>
  )
}

/** Over plain HTTP from another machine a browser offers no clipboard, but the older command on what is selected. */
async function copied(value: string): Promise<boolean> {
  if (!window.isSecureContext) return document.execCommand('copy')
  try {
    await navigator.clipboard.writeText(value)
    return true
  } catch {
    return document.execCommand('copy')
  }
}
