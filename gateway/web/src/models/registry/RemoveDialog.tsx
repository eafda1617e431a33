import { useRemoveModel } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { FormDialog } from '../../app/FormDialog'
import { navigate } from '../../app/useAddress'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsAddress } from '../modelsRoute'
import { modelsTexts } from '../texts'
import { titleOf } from './groups'

const words = modelsTexts.card

/** A package that a station runs is refused by the gateway, which says which station it is. */
export function RemoveDialog({ model, onClose }: { model: Model; onClose: () => void }) {
  const { t } = useLanguage()
  const remove = useRemoveModel()
  const removed = () => navigate(modelsAddress({ page: 'packages' }))
  return (
    <FormDialog
      title={t(words.removeHeading(titleOf(model)))}
      action={t(words.remove)}
      removes
      request={remove}
      onSubmit={() => remove.mutate(model.sha256, { onSuccess: removed })}
      onClose={onClose}
    >
      <p>{t(words.removeHint)}</p>
    </FormDialog>
  )
}
