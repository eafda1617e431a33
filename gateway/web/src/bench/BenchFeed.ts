import type { Bench, LiveBench } from '../api/types'
import { parseText, ReconnectingSocket } from '../live/ReconnectingSocket'
import type { Connection } from '../live/staleness'
import { BeltClock } from './BeltClock'
import { remember, type WireHistory } from './wireHistory'

export interface BenchSnapshot {
  connection: Connection
  /** Null before the gateway has told. */
  presence: LiveBench['presence'] | null
  bench: Bench | null
  history: WireHistory
}

/** The bench of one station, live. */
export class BenchFeed {
  /** For what is drawn between two messages. */
  readonly belt = new BeltClock()
  private readonly socket: ReconnectingSocket
  private readonly listeners = new Set<() => void>()
  private snapshot: BenchSnapshot = { connection: 'connecting', presence: null, bench: null, history: new Map() }

  constructor(readonly station: string) {
    this.socket = new ReconnectingSocket(`/api/v1/live/bench?station=${encodeURIComponent(station)}`, {
      connectionChanged: (connection) => this.update({ connection }),
      dataArrived: (data) => this.receive(data),
    })
  }

  start() {
    this.socket.start()
  }

  stop() {
    this.socket.stop()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = () => this.snapshot

  private receive(data: ArrayBuffer | string) {
    const message = typeof data === 'string' ? (parseText(data) as LiveBench | null) : null
    if (message?.type !== 'bench' || message.station !== this.station) return
    const bench = message.bench ?? null
    if (bench !== null) this.belt.tell(bench.belt, performance.now())
    this.update({ presence: message.presence, bench, history: bench === null ? new Map() : remember(this.snapshot.history, bench.wires) })
  }

  private update(change: Partial<BenchSnapshot>) {
    this.snapshot = { ...this.snapshot, ...change }
    for (const listener of this.listeners) listener()
  }
}
