import { Button } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../api/answer'
import { useRecipes, type Product, type RecipeRevision } from '../api/productQueries'
import { Notice } from '../app/Notice'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import { ChangeoverPanel } from './ChangeoverPanel'
import { ChangeoverProgress } from './ChangeoverProgress'
import { ProductHead } from './ProductHead'
import styles from './ProductPage.module.css'
import { productsAddress, productsLink, type ProductsRoute } from './productsRoute'
import { RecipeEditor } from './RecipeEditor'
import { RevisionsPanel } from './RevisionsPanel'
import { TemplatePanel } from './TemplatePanel'
import { productTexts } from './texts'
import { useRecipeEdit } from './useRecipeEdit'

/** One product: its recipe, the revisions of it, and the stations that inspect by it. */
export function ProductPage({ route, product }: { route: ProductsRoute; product: Product }) {
  const { t } = useLanguage()
  const { data: revisions, error, refetch } = useRecipes(product.id)
  const filledIn = route.sent ?? route.golden ? productsLink({ sent: route.sent, golden: route.golden }) : null
  // Another value that is sent here starts the editor anew; that it is gone from the address, because it is saved, does not.
  const [begun, setBegun] = useState(filledIn)
  if (filledIn !== null && filledIn !== begun) setBegun(filledIn)
  return (
    <div className={styles.page}>
      <ProductHead product={product} />
      {revisions && <Recipe key={begun} route={route} product={product} revisions={revisions} />}
      {!revisions && error === null && <Notice kind="loading" whole={false} heading={t(productTexts.loading)} />}
      {!revisions && error !== null && (
        <Notice kind="failed" whole={false} heading={t(productTexts.revisions.failed)} detail={t(whyOf(error))}>
          <Button variant="default" onClick={() => void refetch()}>
            {t(productTexts.retry)}
          </Button>
        </Notice>
      )}
    </div>
  )
}

function Recipe({ route, product, revisions }: { route: ProductsRoute; product: Product; revisions: readonly RecipeRevision[] }) {
  const edit = useRecipeEdit(product.id, revisions, route)
  const follow = (deployment: string | undefined) => navigate(productsAddress({ ...route, deployment }), { replace: true })
  return (
    <div className={styles.parts}>
      <TemplatePanel edit={edit} />
      <RecipeEditor edit={edit} route={route} onSaved={() => navigate(productsAddress({ product: product.id, deployment: route.deployment }), { replace: true })} />
      <div className={styles.side}>
        {route.deployment !== undefined && <ChangeoverProgress key={route.deployment} id={route.deployment} onFollow={follow} />}
        <ChangeoverPanel product={product} revisions={revisions} unsaved={edit.unsaved} onFollow={follow} />
        <RevisionsPanel revisions={revisions} edit={edit} />
      </div>
    </div>
  )
}
