import type { LiveWall, WallStation } from '../api/types'
import { parseText, ReconnectingSocket } from '../live/ReconnectingSocket'
import type { Connection } from '../live/staleness'

export interface WallSnapshot {
  connection: Connection
  /** In a stable order: by name, figures by their value. Null before the gateway has told of them. */
  stations: readonly WallStation[] | null
  /** The gateway's clock when it told, and the browser's when it heard. */
  at: string
  heardAt: number
}

/** All stations, live, for every component that looks; connected while one does. */
class WallFeed {
  private readonly listeners = new Set<() => void>()
  private snapshot: WallSnapshot = { connection: 'connecting', stations: null, at: '', heardAt: 0 }
  private readonly socket = new ReconnectingSocket('/api/v1/live/wall', {
    connectionChanged: (connection) => this.update({ connection }),
    dataArrived: (data) => {
      const message = typeof data === 'string' ? (parseText(data) as LiveWall | null) : null
      if (message?.type === 'wall') this.update({ stations: message.stations.toSorted(byName), at: message.at, heardAt: Date.now() })
    },
  })

  readonly subscribe = (listener: () => void) => {
    if (this.listeners.size === 0) this.socket.start()
    this.listeners.add(listener)
    return () => {
      this.listeners.delete(listener)
      if (this.listeners.size === 0) this.socket.stop()
    }
  }

  readonly getSnapshot = () => this.snapshot

  private update(change: Partial<WallSnapshot>) {
    this.snapshot = { ...this.snapshot, ...change }
    for (const listener of this.listeners) listener()
  }
}

const collator = new Intl.Collator('en', { numeric: true })
const byName = (a: WallStation, b: WallStation) => collator.compare(a.station, b.station)

export const wallFeed = new WallFeed()
