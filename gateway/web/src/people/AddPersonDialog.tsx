import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAddPerson } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { personRoles, type Role } from '../session/roles'
import { newPassword } from './newPassword'
import { PasswordField } from './PasswordField'
import { PasswordOnce } from './PasswordOnce'
import { RoleField } from './RoleField'
import { peopleTexts } from './texts'

const { field } = peopleTexts

/** Adds one person with a first password. */
export function AddPersonDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const [name, setName] = useState('')
  const [displayName, setDisplayName] = useState('')
  const [role, setRole] = useState<Role>('trainee')
  const [password, setPassword] = useState(() => newPassword())
  const add = useAddPerson()

  if (add.data !== undefined) return <PasswordOnce name={add.data.name} password={password} onClose={onClose} />
  return (
    <FormDialog
      title={t(peopleTexts.addOne)}
      action={t(peopleTexts.add)}
      request={add}
      onSubmit={() => add.mutate({ name, displayName: displayName.trim() || null, role, password })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
        name="name"
        required
        withAsterisk={false}
        maxLength={64}
        autoComplete="off"
        spellCheck={false}
        autoCapitalize="none"
        label={t(field.name)}
        description={t(field.nameRule)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <TextInput
        name="displayName"
        maxLength={64}
        autoComplete="off"
        label={t(field.displayName)}
        description={t(field.displayNameRule)}
        inputWrapperOrder={['label', 'input', 'description']}
        value={displayName}
        onChange={(event) => setDisplayName(event.currentTarget.value)}
      />
      <RoleField label={t(field.role)} roles={personRoles} value={role} onChange={setRole} />
      <PasswordField value={password} onChange={setPassword} />
    </FormDialog>
  )
}
