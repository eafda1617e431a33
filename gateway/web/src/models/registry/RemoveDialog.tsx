import { useRemoveModel } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { navigate } from '../../app/useAddress'
import { useLanguage } from '../../i18n/LanguageContext'
import { ConfirmDialog } from '../ConfirmDialog'
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
    <ConfirmDialog
      heading={t(words.removeHeading(titleOf(model)))}
      action={t(words.remove)}
      underway={remove.isPending}
      error={remove.error}
      onConfirm={() => remove.mutate(model.sha256, { onSuccess: removed })}
      onClose={onClose}
    >
      <p>{t(words.removeHint)}</p>
    </ConfirmDialog>
  )
}
