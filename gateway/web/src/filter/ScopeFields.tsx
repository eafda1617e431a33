import { useChoices } from '../api/queries'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Choice } from './Choice'
import type { PartFilter } from './partFilter'
import { filterTexts } from './texts'

interface Props {
  filter: PartFilter
  onChange: (change: PartFilter) => void
}

export function StationField({ filter, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <Choice
      name={t(texts.line.choose)}
      value={filter.station}
      all={t(texts.line.all)}
      options={useChoices().data?.stations ?? []}
      onChoose={(station) => onChange({ station })}
    />
  )
}

export function ProductModelLotFields({ filter, onChange }: Props) {
  const { t } = useLanguage()
  const { data } = useChoices()
  return (
    <>
      <Choice name={t(filterTexts.product)} value={filter.product} all={t(filterTexts.allProducts)} options={data?.products ?? []} onChoose={(product) => onChange({ product })} />
      <Choice name={t(filterTexts.model)} value={filter.model} all={t(filterTexts.allModels)} options={data?.models ?? []} onChoose={(model) => onChange({ model })} />
      <Choice name={t(filterTexts.lot)} value={filter.lot} all={t(filterTexts.allLots)} options={data?.lots ?? []} onChoose={(lot) => onChange({ lot })} />
    </>
  )
}
