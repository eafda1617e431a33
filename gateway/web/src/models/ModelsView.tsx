import { useMayChange } from '../session/useMayChange'
import { modelsLink, readModelsRoute, type ModelsRoute } from './modelsRoute'
import type { Address } from '../app/address'
import { useLanguage } from '../i18n/LanguageContext'
import { ComparePage } from './compare/ComparePage'
import { DeploymentsPage } from './deploy/DeploymentsPage'
import styles from './ModelsView.module.css'
import { RegistryPage } from './registry/RegistryPage'
import { modelsTexts } from './texts'

const pages = ['packages', 'deployments', 'compare'] as const satisfies ModelsRoute['page'][]

/** The models that stations can be ordered to run: what there is, what is ordered, and which of two is better. */
export function ModelsView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const route = readModelsRoute(address)
  const mayChange = useMayChange()
  return (
    <div className={styles.page}>
      <div className={styles.top}>
        <h1 className="visually-hidden">{t(modelsTexts.heading)}</h1>
        <nav className={styles.pages} aria-label={t(modelsTexts.pages)}>
          {pages.map((page) => (
            <a key={page} href={modelsLink({ page })} aria-current={page === route.page ? 'page' : undefined}>
              {t(modelsTexts[page])}
            </a>
          ))}
        </nav>
        {!mayChange && <p className={styles.note}>{t(modelsTexts.onlyInstructors)}</p>}
      </div>
      {route.page === 'packages' && <RegistryPage sha256={route.sha256} mayChange={mayChange} />}
      {route.page === 'deployments' && <DeploymentsPage id={route.id} mayChange={mayChange} />}
      {route.page === 'compare' && <ComparePage route={route} mayChange={mayChange} />}
    </div>
  )
}
