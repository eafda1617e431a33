import { NativeSelect } from '@mantine/core'
import { navigate } from '../app/useRoute'
import type { Route } from '../app/route'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './StationChooser.module.css'
import { useStation } from './useStation'

/** Names the station; offers the others where there are several. */
export function StationChooser({ route }: { route: Route }) {
  const { t } = useLanguage()
  const { stations, station } = useStation(route.station)
  const ofResults = route.page === 'results'
  if (stations.length === 0) return null
  if (stations.length === 1 && route.station === undefined) return <p className={styles.only}>{stations[0]?.station}</p>

  const chosen = ofResults ? (route.station ?? '') : (route.station ?? station?.station ?? '')
  const known = stations.some((other) => other.station === chosen)
  return (
    <NativeSelect
      className={styles.chooser}
      classNames={{ input: styles.input ?? '' }}
      aria-label={t(texts.line.choose)}
      value={chosen}
      onChange={(event) => navigate({ ...route, station: event.currentTarget.value || undefined, resultId: undefined })}
    >
      {ofResults && <option value="">{t(texts.line.all)}</option>}
      {!known && chosen !== '' && <option value={chosen}>{chosen}</option>}
      {stations.map((other) => (
        <option key={other.station} value={other.station}>
          {`${other.station} · ${t(texts.line.status[other.status])}`}
        </option>
      ))}
    </NativeSelect>
  )
}
