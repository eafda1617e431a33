import { Button, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useMakeKey, type AccessKeyMade } from '../api/peopleQueries'
import { Dialog } from '../app/Dialog'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import type { Role } from '../session/roles'
import { roleName } from '../session/texts'
import { CopyField } from './CopyField'
import { isLoopback } from './isLoopback'
import styles from './OnceDialog.module.css'
import { RoleField } from './RoleField'
import { peopleTexts } from './texts'

const texts = peopleTexts.keys
const keyRoles = ['hall', 'trainee', 'instructor'] as const satisfies Role[]

/** Makes a key, and shows its token this once. */
export function MakeKeyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const [name, setName] = useState('')
  const [role, setRole] = useState<Role>('hall')
  const make = useMakeKey()

  if (make.data !== undefined) return <KeyOnce made={make.data} onClose={onClose} />
  return (
    <FormDialog title={t(texts.make)} action={t(texts.make)} request={make} onSubmit={() => make.mutate({ name, role })} onClose={onClose}>
      <TextInput
        data-autofocus
        name="name"
        required
        withAsterisk={false}
        maxLength={64}
        autoComplete="off"
        label={t(texts.name)}
        placeholder={t(texts.nameExample)}
        value={name}
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <RoleField
        label={t(texts.role)}
        roles={keyRoles}
        value={role}
        nameOf={(known) => t(known === 'hall' ? roleName(known) : texts.program(t(roleName(known))))}
        onChange={setRole}
      />
    </FormDialog>
  )
}

function KeyOnce({ made: { key, token, link }, onClose }: { made: AccessKeyMade; onClose: () => void }) {
  const { t } = useLanguage()
  const { origin, hostname } = window.location
  return (
    <Dialog title={t(texts.madeTitle(key.name))} closing="by-button" onClose={onClose}>
      <div className={styles.once}>
        <p role="status">{t(texts.onceHint)}</p>
        {link !== null && <CopyField focused label={t(texts.link)} description={t(texts.linkHint)} value={`${origin}${link}`} />}
        {link !== null && isLoopback(hostname) && <p>{t(texts.loopback(hostname))}</p>}
        <CopyField focused={link === null} label={t(texts.token)} description={t(texts.tokenHint)} value={token} />
        <Button color="var(--accent)" onClick={onClose}>
          {t(peopleTexts.once.done)}
        </Button>
      </div>
    </Dialog>
  )
}
