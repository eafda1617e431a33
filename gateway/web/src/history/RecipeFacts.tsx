import type { RecipeContent } from '../api/productQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { labelText } from '../i18n/labels'
import { texts } from '../i18n/texts'
import { productsLink } from '../products/productsRoute'
import { RegionLines } from '../products/RegionLines'
import { regionsOf } from '../products/regions'
import { productTexts, settingText } from '../products/texts'
import { Facts } from './Facts'

/** The recipe that judged the part. */
export function RecipeFacts({ product, revision, content }: { product: string; revision: number; content: RecipeContent }) {
  const { t, language, format } = useLanguage()
  const { editor, region, milliseconds } = productTexts
  const regions = regionsOf(content)
  const time = (value: number | null | undefined) => (value == null ? null : t(milliseconds(`${value}`)))
  return (
    <Facts
      heading={t(texts.part.recipeThen)}
      facts={[
        [t(texts.part.recipe), <a key="recipe" href={productsLink({ product })}>{`${product} r${revision}`}</a>],
        [t(region.heading), regions.length > 0 ? <RegionLines regions={regions} /> : t(region.whole)],
        ...Object.entries(content.thresholds ?? {}).map(([label, threshold]) => [t(editor.thresholdOf(labelText(label, language))), format.decimal(threshold)] as const),
        [t(editor.minimumSize), content.minimumSizePixels > 0 ? content.minimumSizePixels : null],
        [t(editor.takt), time(content.taktMilliseconds)],
        [t(editor.deadline), time(content.deadlineMilliseconds)],
        ...Object.entries(content.camera ?? {}).map(([name, value]) => [t(settingText(name)), `${value}`] as const),
      ]}
    />
  )
}
