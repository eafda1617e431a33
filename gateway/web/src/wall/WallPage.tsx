import { Button, SegmentedControl, TextInput } from '@mantine/core'
import { useElementSize, useMergedRef } from '@mantine/hooks'
import { useRef } from 'react'
import { Notice } from '../app/Notice'
import { navigate } from '../app/useAddress'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { liveAddress, type LiveRoute } from '../live/liveRoute'
import { liveTexts } from '../live/texts'
import { filterTiles } from './filterTiles'
import { needsAttention } from './stationHealth'
import { StationTile } from './StationTile'
import { tileGrid } from './tileGrid'
import { focusTile } from './focusTile'
import type { Wall, WallTile } from './useWall'
import styles from './WallPage.module.css'

interface Props {
  wall: Wall
  tiles: readonly WallTile[]
  route: LiveRoute
  toHall: () => void
}

const gap = 8

/** All stations at a glance. */
export function WallPage({ wall, tiles, route, toHall }: Props) {
  const { t, format } = useLanguage()
  const list = useRef<HTMLUListElement>(null)
  const { ref: measure, width, height } = useElementSize<HTMLUListElement>()
  const ref = useMergedRef(list, measure)
  const search = useRef<HTMLInputElement>(null)
  const change = (to: Partial<LiveRoute>) => navigate(liveAddress({ ...route, ...to }), { replace: true })
  const shown = filterTiles(tiles, route.filter ?? '', route.attention === true)
  const attention = tiles.filter(({ health }) => needsAttention(health)).length
  const { columns, rowHeight } = tileGrid(shown.length, { width, height }, gap)

  useShortcuts({
    Slash: () => search.current?.focus(),
    KeyF: toHall,
    ArrowRight: () => focusTile(list.current, 1),
    ArrowLeft: () => focusTile(list.current, -1),
    ArrowDown: () => focusTile(list.current, columns),
    ArrowUp: () => focusTile(list.current, -columns),
  })

  return (
    <div className={styles.page} data-old={wall.connection !== 'open'}>
      <div className={styles.bar}>
        <h1>{t(liveTexts.wall.heading)}</h1>
        <p className={styles.sums}>
          {t(liveTexts.wall.sums(format.count(tiles.filter(({ health }) => health.level === 'good' || health.level === 'attention').length), format.count(tiles.length)))}
        </p>
        {wall.connection === 'closed' && (
          <p className={styles.lost} role="alert">
            {t(liveTexts.wall.disconnected)}
          </p>
        )}
        <SegmentedControl
          className={styles.choice ?? ''}
          aria-label={t(liveTexts.wall.heading)}
          value={route.attention ? 'attention' : 'all'}
          onChange={(value) => change({ attention: value === 'attention' || undefined })}
          data={[
            { value: 'all', label: t(liveTexts.wall.all(format.count(tiles.length))) },
            { value: 'attention', label: t(liveTexts.wall.attention(format.count(attention))) },
          ]}
        />
        <TextInput
          ref={search}
          type="search"
          aria-label={t(liveTexts.wall.filter)}
          placeholder={t(liveTexts.wall.filter)}
          value={route.filter ?? ''}
          onChange={(event) => change({ filter: event.currentTarget.value || undefined })}
          onKeyDown={(event) => {
            if (event.code === 'Escape') event.currentTarget.blur()
          }}
        />
        <Button variant="default" onClick={toHall}>
          {t(liveTexts.hall.name)}
        </Button>
      </div>
      {shown.length === 0 && (
        <Notice kind="empty" whole={false} heading={t(liveTexts.wall.none)} detail={t(liveTexts.wall.noneHint)}>
          <Button variant="default" onClick={() => navigate(liveAddress({}), { replace: true })}>
            {t(liveTexts.wall.showAll)}
          </Button>
        </Notice>
      )}
      <ul ref={ref} className={styles.tiles} style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`, gridAutoRows: rowHeight, gap }}>
        {shown.map((tile) => (
          <li key={tile.station.station}>
            <StationTile tile={tile} />
          </li>
        ))}
      </ul>
    </div>
  )
}
