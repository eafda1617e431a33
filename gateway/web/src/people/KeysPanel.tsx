import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRemoveKey, type AccessKey } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { roleName } from '../session/texts'
import { MakeKeyDialog } from './MakeKeyDialog'
import styles from './PeopleView.module.css'
import { peopleTexts } from './texts'

const texts = peopleTexts.keys

/** Keys of hall screens and programs: made and taken away. */
export function KeysPanel({ keys }: { keys: readonly AccessKey[] }) {
  const { t, format } = useLanguage()
  const [making, setMaking] = useState(false)
  const [removing, setRemoving] = useState<AccessKey | null>(null)
  return (
    <Panel heading={t(texts.heading)}>
      <p className={styles.soft}>{t(keys.length === 0 ? texts.none : texts.hint)}</p>
      <Button variant="default" onClick={() => setMaking(true)}>
        {t(texts.make)}
      </Button>
      {keys.length > 0 && (
        <ul className={styles.keys}>
          {keys.map((key) => (
            <li key={key.id}>
              <div>
                <b>{key.name}</b> · {t(roleName(key.role))}
                <small>{t(texts.madeBy(key.createdBy, format.dateTime(key.createdAt)))}</small>
              </div>
              <Button variant="default" size="xs" aria-label={`${t(texts.remove)}: ${key.name}`} onClick={() => setRemoving(key)}>
                {t(texts.remove)}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {making && <MakeKeyDialog onClose={() => setMaking(false)} />}
      {removing !== null && <RemoveKeyDialog accessKey={removing} onClose={() => setRemoving(null)} />}
    </Panel>
  )
}

function RemoveKeyDialog({ accessKey: { id, name }, onClose }: { accessKey: AccessKey; onClose: () => void }) {
  const { t } = useLanguage()
  const remove = useRemoveKey()
  return (
    <FormDialog
      title={t(texts.removeTitle(name))}
      action={t(texts.remove)}
      removes
      request={remove}
      onSubmit={() => remove.mutate(id, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(texts.removeHint)}</p>
    </FormDialog>
  )
}
