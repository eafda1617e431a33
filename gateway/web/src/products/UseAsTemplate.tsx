import { Button } from '@mantine/core'
import { whyOf } from '../api/answer'
import { useAddTemplate } from '../api/templateQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { productsLink } from './productsRoute'
import { productTexts } from './texts'
import styles from './UseAsTemplate.module.css'

const words = productTexts.fromResult

/** Saves the picture of a stored part as golden template, for those who may; then the way to the product that is to get it. */
export function UseAsTemplate({ resultId }: { resultId: string }) {
  const { t } = useLanguage()
  const mayChange = useMayChange()
  const add = useAddTemplate()
  if (!mayChange) return null
  return (
    <div className={styles.use}>
      <Button variant="default" size="xs" loading={add.isPending} onClick={() => add.mutate({ resultId })}>
        {t(words.use)}
      </Button>
      <span role="status">
        {add.data && (
          <>
            {t(words.saved)} <a href={productsLink({ golden: add.data.sha256 })}>{t(words.choose)}</a>
          </>
        )}
      </span>
      <span className={styles.refusal} role="alert">
        {add.error && t(words.failed(whyOf(add.error)))}
      </span>
    </div>
  )
}
