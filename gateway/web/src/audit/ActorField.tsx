import { TextInput } from '@mantine/core'
import { useId, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { auditTexts } from './texts'

interface Props {
  value: string | undefined
  /** Offered while one types. */
  known: readonly string[]
  onChange: (value: string | undefined) => void
}

/** Whose lines; taken over on Enter or when it is left, so that half of a name asks nothing. */
export function ActorField({ value, known, onChange }: Props) {
  const { t } = useLanguage()
  const listId = useId()
  const [typed, setTyped] = useState(value ?? '')
  const take = () => {
    const name = typed.trim() || undefined
    if (name !== value) onChange(name)
  }
  return (
    <>
      <TextInput
        aria-label={t(auditTexts.person)}
        placeholder={t(auditTexts.anybody)}
        list={listId}
        maxLength={64}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
      />
      <datalist id={listId}>
        {known.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
    </>
  )
}
