import { describe, expect, it } from 'vitest'
import { filterTiles } from './filterTiles'
import type { StationHealth } from './stationHealth'
import type { WallTile } from './useWall'

const tile = (station: string, level: StationHealth['level'], model = 'substrate'): WallTile => ({
  station: {
    station,
    status: 'online',
    since: null,
    detail: null,
    lastSeenAt: '',
    model: { name: model, version: '2.0.0', sha256: '' },
    metrics: null,
    lastPart: null,
    partsPerMinute: null,
  },
  health: { level, reason: 'good', silentMilliseconds: 0, judged: null },
})

const tiles = [tile('lab/line1/station-1', 'good'), tile('lab/line1/station-2', 'attention'), tile('lab/line2/station-1', 'gone', 'anomaly')]
const names = (filter: string, attention = false) => filterTiles(tiles, filter, attention).map(({ station }) => station.station)

describe('filterTiles', () => {
  it('keeps everything, in order, without a filter', () => expect(names('')).toHaveLength(3))
  it('wants every word, whatever its case', () => expect(names('LINE1 station-2')).toEqual(['lab/line1/station-2']))
  it('finds models', () => expect(names('anomaly')).toEqual(['lab/line2/station-1']))
  it('shows those that need somebody', () => expect(names('', true)).toEqual(['lab/line1/station-2', 'lab/line2/station-1']))
})
