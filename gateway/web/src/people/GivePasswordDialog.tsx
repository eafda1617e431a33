import { useState } from 'react'
import { useSetPassword, type Person } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { newPassword } from './newPassword'
import { PasswordField } from './PasswordField'
import { PasswordOnce } from './PasswordOnce'
import { peopleTexts } from './texts'

/** Another password for somebody who has forgotten theirs, or is locked out. */
export function GivePasswordDialog({ person: { name }, onClose }: { person: Person; onClose: () => void }) {
  const { t } = useLanguage()
  const [password, setPassword] = useState(() => newPassword())
  const give = useSetPassword()

  if (give.isSuccess) return <PasswordOnce name={name} password={password} onClose={onClose} />
  return (
    <FormDialog
      title={t(peopleTexts.password.title(name))}
      action={t(peopleTexts.password.set)}
      request={give}
      onSubmit={() => give.mutate({ name, password })}
      onClose={onClose}
    >
      <p>{t(peopleTexts.password.hint)}</p>
      <PasswordField focused value={password} onChange={setPassword} />
    </FormDialog>
  )
}
