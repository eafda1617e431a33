import { useResultCount } from '../api/queries'
import { fileLink, type PartFilter } from '../filter/partFilter'
import { utcOffsetMinutes } from '../filter/localTime'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './ResultFilters.module.css'

/** How many results the filter meets, and all of them as files. */
export function ExportLinks({ filter }: { filter: PartFilter }) {
  const { t, language, format } = useLanguage()
  const { data } = useResultCount(filter)
  const words = { lang: language, utcOffsetMinutes: `${utcOffsetMinutes()}` }
  return (
    <div className={styles.export}>
      <span>{data && t(data.isExact ? texts.results.met(format.count(data.count)) : texts.results.atLeast(format.count(data.count)))}</span>
      <nav aria-label={t(texts.results.exportHeading)}>
        <a href={fileLink('/api/v1/results/export/table', filter, words)} download>
          ↓ {t(texts.results.exportTable)}
        </a>
        <a href={fileLink('/api/v1/results/export/pictures', filter, words)} download>
          ↓ {t(texts.results.exportPictures)}
        </a>
      </nav>
    </div>
  )
}
