import { lazy, Suspense } from 'react'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsTexts } from '../texts'
import styles from './CardText.module.css'

const Markdown = lazy(async () => ({ default: (await import('./CardMarkdown')).CardMarkdown }))

/** The card that whoever made the model wrote, as he wrote it: mostly in one language. */
export function CardText({ text }: { text: string }) {
  const { t } = useLanguage()
  return (
    <details className={styles.card}>
      <summary>{t(modelsTexts.card.text)}</summary>
      <Suspense fallback={<p>{t(modelsTexts.loading)}</p>}>
        <Markdown text={text} />
      </Suspense>
    </details>
  )
}
