import { useRemovePerson, type Person } from '../api/peopleQueries'
import { FormDialog } from '../app/FormDialog'
import { useLanguage } from '../i18n/LanguageContext'
import { peopleTexts } from './texts'

/** Whether somebody is really to be removed. */
export function RemovePersonDialog({ person: { name }, isOwn, onClose }: { person: Person; isOwn: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  const remove = useRemovePerson()
  return (
    <FormDialog
      title={t(peopleTexts.remove.title(name))}
      action={t(peopleTexts.remove.action)}
      removes
      request={remove}
      onSubmit={() => remove.mutate(name, { onSuccess: onClose })}
      onClose={onClose}
    >
      <p>{t(peopleTexts.remove.hint)}</p>
      {isOwn && <p>{t(peopleTexts.remove.self)}</p>}
    </FormDialog>
  )
}
