import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { whyOf } from '../api/answer'
import { useSaveProduct, type Product } from '../api/productQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useMayChange } from '../session/useMayChange'
import styles from './ProductPage.module.css'
import { productsLink } from './productsRoute'
import { productTexts } from './texts'

/** Which product it is, and its other name. */
export function ProductHead({ product }: { product: Product }) {
  const { t } = useLanguage()
  const mayChange = useMayChange()
  const [title, setTitle] = useState<string | null>(null)
  const save = useSaveProduct()

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (title !== null && !save.isPending) save.mutate({ id: product.id, title }, { onSuccess: () => setTitle(null) })
  }

  return (
    <header className={styles.head}>
      <a href={productsLink({})}>← {t(productTexts.page.back)}</a>
      <h1>
        {product.title} <small>{product.id}</small>
      </h1>
      {mayChange && title === null && (
        <Button variant="default" size="xs" onClick={() => setTitle(product.title)}>
          {t(productTexts.rename.rename)}
        </Button>
      )}
      {title !== null && (
        <form onSubmit={submit} className={styles.rename}>
          <TextInput
            aria-label={t(productTexts.add.title)}
            autoFocus
            maxLength={128}
            value={title}
            error={save.isError && t(whyOf(save.error))}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <Button color="var(--accent)" type="submit" loading={save.isPending}>
            {t(productTexts.rename.save)}
          </Button>
          <Button variant="default" onClick={() => setTitle(null)}>
            {t(texts.app.cancel)}
          </Button>
        </form>
      )}
      {!mayChange && <p className={styles.readers}>{t(productTexts.instructorsOnly)}</p>}
    </header>
  )
}
