import { NativeSelect } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import type { Role } from '../session/roles'
import { roleName } from '../session/texts'
import { peopleTexts } from './texts'

interface Props {
  label: string
  roles: readonly Role[]
  value: Role
  /** What a role is called here; its name where it is not said. */
  nameOf?: (role: Role) => string
  onChange: (role: Role) => void
}

/** A role, and what it means. */
export function RoleField({ label, roles, value, nameOf, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <NativeSelect
      label={label}
      description={t(peopleTexts.roleHint[value])}
      inputWrapperOrder={['label', 'input', 'description']}
      value={value}
      onChange={(event) => {
        const role = roles.find((known) => known === event.currentTarget.value)
        if (role !== undefined) onChange(role)
      }}
      data={roles.map((role) => ({ value: role, label: nameOf?.(role) ?? t(roleName(role)) }))}
    />
  )
}
