import { NativeSelect } from '@mantine/core'
import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { useWall } from '../wall/useWall'
import { BenchPage } from './BenchPage'
import { benchAddress, readBenchRoute } from './benchRoute'

/** The virtual bench of a station; of the first, where none is named. */
export function BenchView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const { tiles, connection } = useWall()
  if (tiles === null) {
    const failed = connection === 'closed'
    return <Notice kind={failed ? 'failed' : 'loading'} heading={t(failed ? texts.stale.gateway : texts.stale.connecting)} />
  }
  const names = tiles.map(({ station }) => station.station)
  const name = readBenchRoute(address) ?? names[0]
  if (name === undefined) return <Notice kind="empty" heading={t(texts.stale.noStation)} detail={t(texts.stale.noStationHint)} />
  if (!names.includes(name)) return <Notice kind="empty" heading={t(texts.stale.unknownStation)} detail={name} />
  const choice = names.length > 1 && (
    <NativeSelect
      aria-label={t(texts.line.choose)}
      value={name}
      data={names}
      onChange={(event) => navigate(benchAddress(event.currentTarget.value))}
    />
  )
  return <BenchPage key={name} station={name} choice={choice} />
}
