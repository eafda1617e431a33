import { useDeployments } from '../api/deploymentQueries'
import { useLanguage } from '../i18n/LanguageContext'
import { recipeOf } from './recipeName'
import styles from './ChangeoverPanel.module.css'
import { productTexts } from './texts'

const words = productTexts.changeover
const shown = 5

/** The last changeovers to this product, to look at and to take back. */
export function PastChangeovers({ product, onFollow }: { product: string; onFollow: (deployment: string) => void }) {
  const { t, format } = useLanguage()
  const past = (useDeployments().data ?? []).filter(({ title }) => recipeOf(title)?.product === product).slice(0, shown)
  return (
    <details className={styles.past}>
      <summary>{t(words.before)}</summary>
      {past.length === 0 && <p>{t(words.noneBefore)}</p>}
      <ul>
        {past.map(({ id, title, at, actor, rollsBack, stations }) => (
          <li key={id}>
            <button type="button" onClick={() => onFollow(id)}>
              {title} {rollsBack !== null && `(${t(words.takenBack)})`}
            </button>
            <small>
              {t(productTexts.by(actor, format.dateTime(at)))} · {stations.map(({ station }) => station).join(', ')}
            </small>
          </li>
        ))}
      </ul>
    </details>
  )
}
