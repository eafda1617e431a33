import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { whyOf } from '../api/answer'
import { useSaveProduct, type Product } from '../api/productQueries'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './ProductForm.module.css'
import { productsAddress } from './productsRoute'
import { productTexts } from './texts'

const words = productTexts.add

/** A new product by id and name; its page opens. */
export function AddProduct({ products }: { products: readonly Product[] }) {
  const { t } = useLanguage()
  const [typed, setTyped] = useState({ id: '', title: '' })
  const [incomplete, setIncomplete] = useState(false)
  const save = useSaveProduct()
  const [id, title] = [typed.id.trim(), typed.title.trim()]
  const taken = products.some((product) => product.id === id)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    setIncomplete(id === '' || title === '')
    // The gateway would take it for another name of the product that is there.
    if (id === '' || title === '' || taken || save.isPending) return
    save.mutate({ id, title }, { onSuccess: () => navigate(productsAddress({ product: id })) })
  }

  return (
    <form className={styles.form} onSubmit={submit} aria-label={t(words.heading)} noValidate>
      <TextInput
        label={t(words.id)}
        description={t(words.idHint)}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        autoCapitalize="none"
        spellCheck={false}
        maxLength={64}
        value={typed.id}
        error={(taken && t(words.exists(id))) || (incomplete && id === '' && t(words.incomplete))}
        onChange={(event) => setTyped({ ...typed, id: event.currentTarget.value })}
      />
      <TextInput
        label={t(words.title)}
        maxLength={128}
        value={typed.title}
        error={incomplete && id !== '' && title === '' && t(words.incomplete)}
        onChange={(event) => setTyped({ ...typed, title: event.currentTarget.value })}
      />
      <Button color="var(--accent)" type="submit" loading={save.isPending}>
        {t(words.add)}
      </Button>
      <p className={styles.refusal} role="alert">
        {save.isError && t(whyOf(save.error))}
      </p>
    </form>
  )
}
