import { TextInput } from '@mantine/core'
import { useState } from 'react'
import { useChangePerson, type Person } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { personRoles, type Role } from '../session/roles'
import { RoleField } from './RoleField'
import { peopleTexts } from './texts'

const { edit, field } = peopleTexts

/** What somebody is called and may do. The sign-in name stays: the audit log speaks of it. */
export function EditPersonDialog({ person, isOwn, onClose }: { person: Person; isOwn: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  const [displayName, setDisplayName] = useState(person.displayName)
  const [role, setRole] = useState<Role>(person.role ?? 'trainee')
  const change = useChangePerson()

  return (
    <FormDialog
      title={t(edit.title(person.name))}
      action={t(edit.save)}
      request={change}
      onSubmit={() => change.mutate({ name: person.name, displayName, role }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <TextInput
        data-autofocus
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
      {role !== person.role && <p role="status">{t(isOwn ? edit.self : edit.ends)}</p>}
    </FormDialog>
  )
}
