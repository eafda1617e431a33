import type { Product } from '../api/productQueries'
import { templateUrl } from '../api/templateQueries'
import { useStations } from '../api/queries'
import { Notice } from '../app/Notice'
import { Panel } from '../app/Panel'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import { AddProduct } from './AddProduct'
import { recipeOf } from './recipeName'
import styles from './ProductList.module.css'
import { productsLink, type ProductsRoute } from './productsRoute'
import { productTexts } from './texts'

const words = productTexts.list

/** Every product with its newest recipe. What was sent here from elsewhere goes on to the product that is chosen. */
export function ProductList({ route, products }: { route: ProductsRoute; products: readonly Product[] }) {
  const { t, language, format } = useLanguage()
  const mayChange = useMayChange()
  const { sent, golden } = route
  return (
    <div className={styles.page}>
      <h1 className="visually-hidden">{t(words.heading)}</h1>
      {(sent ?? golden) !== undefined && (
        <p className={styles.sent} role="status">
          {golden !== undefined && <img src={templateUrl(golden)} alt="" />}
          <span>
            {sent && <b>{t(words.sent(labelText(sent.label, language), format.decimal(sent.threshold)))} </b>}
            {t(sent ? words.sentHint : words.goldenHint)}
          </span>
        </p>
      )}
      {mayChange ? <AddProduct products={products} /> : <p className={styles.readers}>{t(productTexts.instructorsOnly)}</p>}
      {products.length === 0 ? (
        <Notice kind="empty" whole={false} heading={t(words.empty)} detail={t(mayChange ? words.emptyHint : words.emptyForReaders)} />
      ) : (
        <Panel heading={t(words.heading)}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{t(words.template)}</th>
                <th scope="col">{t(words.product)}</th>
                <th scope="col">{t(words.recipe)}</th>
                <th scope="col">{t(words.takt)}</th>
                <th scope="col">{t(words.stations)}</th>
                <th scope="col">{t(words.changed)}</th>
              </tr>
            </thead>
            <tbody>
              {products.map((product) => (
                <ProductRow key={product.id} product={product} route={route} />
              ))}
            </tbody>
          </table>
        </Panel>
      )}
    </div>
  )
}

function ProductRow({ product, route: { sent, golden } }: { product: Product; route: ProductsRoute }) {
  const { t, format } = useLanguage()
  const { id, title, newest } = product
  const running = (useStations().data ?? []).flatMap(({ station, recipe }) => {
    const ordered = recipe && recipeOf(recipe.name)
    return ordered?.product === id ? [{ station, revision: ordered.revision }] : []
  })
  const template = newest?.content.goldenSha256
  const takt = newest?.content.taktMilliseconds
  const changed = newest ?? product
  return (
    <tr>
      <td className={styles.thumbnail}>{template ? <img src={templateUrl(template)} alt="" loading="lazy" /> : <span>{t(words.noTemplate)}</span>}</td>
      <td>
        <a href={productsLink({ product: id, sent, golden })}>{title}</a>
        <small>{id}</small>
      </td>
      <td>
        {newest ? <b>{t(productTexts.revision(newest.revision))}</b> : t(words.noRecipe)}
        {newest?.comment && <small>{newest.comment}</small>}
      </td>
      <td>{takt == null ? '–' : t(productTexts.milliseconds(format.count(takt)))}</td>
      <td>
        {running.length === 0 ? '–' : running.map(({ station, revision }) => <small key={station}>{`${station} · ${t(productTexts.revision(revision))}`}</small>)}
      </td>
      <td>
        {changed.createdBy}
        <small>{format.dateTime(changed.createdAt)}</small>
      </td>
    </tr>
  )
}
