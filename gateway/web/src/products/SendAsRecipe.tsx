import { Button, Tooltip } from '@mantine/core'
import { useProducts } from '../api/productQueries'
import { useStations } from '../api/queries'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { productOf } from './productOf'
import { productsLink, type SentThreshold } from './productsRoute'
import { productTexts } from './texts'

/** The way from a threshold that was found to the recipe that is to have it; a person sees and saves it there. */
export function SendAsRecipe({ sent, station }: { sent: SentThreshold; station: string | undefined }) {
  const { t } = useLanguage()
  const mayChange = useMayChange()
  const products = useProducts().data ?? []
  const stations = useStations().data ?? []
  if (!mayChange) return null
  return (
    <Tooltip label={t(productTexts.send.hint)}>
      <Button component="a" variant="default" href={productsLink({ product: productOf(products, stations, station), sent })}>
        {t(productTexts.send.send)}
      </Button>
    </Tooltip>
  )
}
