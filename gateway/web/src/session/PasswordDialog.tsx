import { Button, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { Dialog } from '../app/Dialog'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { changePassword } from './session'
import { sessionTexts } from './texts'

const longest = 128

/** Another password for whoever is signed in. */
export function PasswordDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLanguage()
  const [current, setCurrent] = useState('')
  const [next, setNext] = useState('')
  const [again, setAgain] = useState('')
  const [differ, setDiffer] = useState(false)
  const change = useMutation({ mutationFn: changePassword, networkMode: 'always' })

  const submit = () => {
    setDiffer(next !== again)
    if (next === again) change.mutate({ current, new: next })
  }

  if (change.isSuccess)
    return (
      <Dialog title={t(sessionTexts.changePassword)} closing="easily" onClose={onClose}>
        <p role="status">{t(sessionTexts.changed)}</p>
        <Button mt="md" color="var(--accent)" data-autofocus onClick={onClose}>
          {t(texts.app.close)}
        </Button>
      </Dialog>
    )
  return (
    <FormDialog title={t(sessionTexts.changePassword)} action={t(sessionTexts.change)} request={change} onSubmit={submit} onClose={onClose}>
      <TextInput
        data-autofocus
        type="password"
        name="current"
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={longest}
        label={t(sessionTexts.currentPassword)}
        value={current}
        onChange={(event) => setCurrent(event.currentTarget.value)}
      />
      <TextInput
        type="password"
        name="new"
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={longest}
        label={t(sessionTexts.newPassword)}
        description={t(sessionTexts.rule)}
        value={next}
        onChange={(event) => setNext(event.currentTarget.value)}
      />
      <TextInput
        type="password"
        name="again"
        autoComplete="new-password"
        required
        withAsterisk={false}
        maxLength={longest}
        label={t(sessionTexts.again)}
        value={again}
        error={differ && next !== again && t(sessionTexts.different)}
        onChange={(event) => setAgain(event.currentTarget.value)}
      />
    </FormDialog>
  )
}
