import { Button, TextInput } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { newPassword } from './newPassword'
import styles from './PasswordField.module.css'
import { peopleTexts } from './texts'

interface Props {
  value: string
  focused?: boolean
  onChange: (value: string) => void
}

/** A password for somebody else, readable because it has to be told. */
export function PasswordField({ value, focused = false, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <div className={styles.field}>
      <TextInput
        data-autofocus={focused || undefined}
        name="password"
        required
        withAsterisk={false}
        minLength={8}
        maxLength={128}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        label={t(peopleTexts.field.password)}
        description={t(peopleTexts.field.passwordRule)}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
      <Button variant="default" onClick={() => onChange(newPassword())}>
        {t(peopleTexts.field.generate)}
      </Button>
    </div>
  )
}
