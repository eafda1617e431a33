import type { Share } from '../api/types'
import { Hint } from '../app/Hint'
import { useLanguage } from '../i18n/LanguageContext'
import type { Text } from '../i18n/language'
import styles from './ShareFigure.module.css'
import { qualityTexts } from './texts'

interface Props {
  name: Text
  hint: Text
  /** Null: it is not known. */
  share: Share | null
}

/** A share with the interval in which the true one lies, in figures and as a bar from 0 to 100 %. */
export function ShareFigure({ name, hint, share }: Props) {
  const { t, format } = useLanguage()
  const value = share?.value ?? null
  return (
    <div className={styles.figure}>
      <dt>
        <Hint text={t(name)} explanation={t(hint)} />
      </dt>
      <dd className={styles.value}>{value === null ? '–' : format.percent(value)}</dd>
      {share === null || value === null ? (
        <dd className={styles.detail}>{t(qualityTexts.notKnown)}</dd>
      ) : (
        <>
          <dd className={styles.bar} aria-hidden="true">
            <span style={{ left: `${share.lower * 100}%`, width: `${(share.upper - share.lower) * 100}%` }} />
            <i style={{ left: `${value * 100}%` }} />
          </dd>
          <dd className={styles.detail}>{t(qualityTexts.interval(format.percent(share.lower), format.percent(share.upper)))}</dd>
          <dd className={styles.detail}>{t(qualityTexts.of(format.count(share.count), format.count(share.of)))}</dd>
        </>
      )}
    </div>
  )
}
