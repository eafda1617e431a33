import { whyOf } from '../api/answer'
import { templateUrl, type useTemplates } from '../api/templateQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'

const words = productTexts.template

interface Props {
  templates: ReturnType<typeof useTemplates>
  chosen: string | null
  onChoose: (sha256: string | null) => void
}

/** One of the stored templates, or none. */
export function TemplateChoice({ templates: { data, error }, chosen, onChoose }: Props) {
  const { t, format } = useLanguage()
  if (data === undefined)
    return error === null ? (
      <p>{t(texts.app.loading)}</p>
    ) : (
      <p className={styles.refusal} role="alert">
        {t(words.storedFailed)} {t(whyOf(error))}
      </p>
    )
  if (data.length === 0) return <p className={styles.hint}>{t(words.noneStored)}</p>
  return (
    <fieldset className={styles.choices}>
      <legend className="visually-hidden">{t(words.choose)}</legend>
      {data.map(({ sha256, widthPixels, heightPixels, origin, createdBy, createdAt }) => (
        <label key={sha256} className={styles.choice}>
          <input type="radio" name="golden" checked={chosen === sha256} onChange={() => onChoose(sha256)} />
          <img src={templateUrl(sha256)} alt="" loading="lazy" />
          <b>{t(words.facts(widthPixels, heightPixels))}</b>
          <span>{t(origin === 'upload' ? words.origin.upload : words.origin.result)}</span>
          <small>{t(productTexts.by(createdBy, format.dateTime(createdAt)))}</small>
        </label>
      ))}
      <label className={styles.choice}>
        <input type="radio" name="golden" checked={chosen === null} onChange={() => onChoose(null)} />
        <span className={styles.blank} />
        <b>{t(words.without)}</b>
      </label>
    </fieldset>
  )
}
