import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import type { PictureViewControl } from './usePictureView'
import styles from './ZoomButtons.module.css'

/** Further, the whole picture, closer. */
export function ZoomButtons({ view }: { view: PictureViewControl }) {
  const { t, format } = useLanguage()
  return (
    <span className={styles.zoom}>
      <button type="button" onClick={view.further} aria-label={t(texts.picture.further)}>
        −
      </button>
      <button type="button" onClick={view.whole} title={t(texts.picture.whole)}>
        <span className="visually-hidden">{t(texts.picture.whole)} </span>
        {format.percentWhole(view.zoom)}
      </button>
      <button type="button" onClick={view.closer} aria-label={t(texts.picture.closer)}>
        +
      </button>
    </span>
  )
}
