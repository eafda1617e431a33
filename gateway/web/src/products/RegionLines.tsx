import { useLanguage } from '../i18n/LanguageContext'
import type { RecipeRegion } from './regions'
import { productTexts } from './texts'

const words = productTexts.region

/** Regions to be read: kind, name, and where they lie. */
export function RegionLines({ regions }: { regions: readonly RecipeRegion[] }) {
  const { t, format } = useLanguage()
  return (
    <ol>
      {regions.map(({ box, kind = 'inspect', name }, index) => (
        <li key={index}>
          {format.count(index + 1)} {name ?? ''} ({t(words.kinds[kind])}): {box.join(', ')}
        </li>
      ))}
    </ol>
  )
}
