import { Button } from '@mantine/core'
import { whyOf } from '../api/answer'
import { useProducts } from '../api/productQueries'
import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import { useLanguage } from '../i18n/LanguageContext'
import { ProductList } from './ProductList'
import { ProductPage } from './ProductPage'
import { productsLink, readProductsRoute } from './productsRoute'
import { productTexts } from './texts'

/** What is inspected, and how: products, their recipes, and the way of recipes to the stations. */
export function ProductsView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const route = readProductsRoute(address)
  const { data: products, error, refetch } = useProducts()

  if (products === undefined)
    return error === null ? (
      <Notice kind="loading" heading={t(productTexts.loading)} />
    ) : (
      <Notice kind="failed" heading={t(productTexts.failed)} detail={t(whyOf(error))}>
        <Button variant="default" onClick={() => void refetch()}>
          {t(productTexts.retry)}
        </Button>
      </Notice>
    )
  if (route.product === undefined) return <ProductList route={route} products={products} />
  const product = products.find(({ id }) => id === route.product)
  if (product === undefined)
    return (
      <Notice kind="empty" heading={t(productTexts.page.notFound)}>
        <a href={productsLink({})}>{t(productTexts.page.back)}</a>
      </Notice>
    )
  return <ProductPage key={product.id} route={route} product={product} />
}
