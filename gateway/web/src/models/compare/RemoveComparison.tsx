import { useRemoveComparison } from '../../api/modelQueries'
import { FormDialog } from '../../app/FormDialog'
import { navigate } from '../../app/useAddress'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsAddress } from '../modelsRoute'
import { compareTexts } from './texts'

/** Asks before the result of a comparison is gone for good. */
export function RemoveComparison({ id, onClose }: { id: string; onClose: () => void }) {
  const { t } = useLanguage()
  const remove = useRemoveComparison()
  const removed = () => navigate(modelsAddress({ page: 'compare' }))
  return (
    <FormDialog title={t(compareTexts.removeHeading)} action={t(compareTexts.remove)} removes request={remove} onSubmit={() => remove.mutate(id, { onSuccess: removed })} onClose={onClose}>
      <p>{t(compareTexts.removeHint)}</p>
    </FormDialog>
  )
}
