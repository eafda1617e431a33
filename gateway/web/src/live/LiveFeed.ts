import type { LiveMetrics, LiveResult, LiveState, PreviewHeader, StageTimes } from '../api/types'
import { cadenceWindow, type Sighting } from './cadence'
import { FramePainter } from './FramePainter'
import { LiveSocket } from './LiveSocket'
import type { Connection } from './staleness'

/** How long one part took. */
export interface Cycle {
  sequence: number
  milliseconds: number
  overrun: boolean
}

/** What the page knows of a station right now. */
export interface LiveSnapshot {
  connection: Connection
  connectionSince: number
  /** The part on the screen. */
  part: LiveResult | null
  hasPicture: boolean
  lastShownAt: number | null
  sightings: readonly Sighting[]
  stageTimes: readonly StageTimes[]
  cycles: readonly Cycle[]
  state: LiveState['state'] | null
  metrics: LiveMetrics['metrics'] | null
}

/** Enough for a calm mean, few enough to show a change within seconds. */
const averagedParts = 30
const shownCycles = 60

/** Joins stream and painter of one station, and tells React in the animation frame that draws a part. */
export class LiveFeed {
  readonly painter = new FramePainter((header, hasPicture) => this.partShown(header, hasPicture))
  private readonly socket: LiveSocket
  private readonly listeners = new Set<() => void>()
  private snapshot: LiveSnapshot = {
    connection: 'connecting',
    connectionSince: Date.now(),
    part: null,
    hasPicture: false,
    lastShownAt: null,
    sightings: [],
    stageTimes: [],
    cycles: [],
    state: null,
    metrics: null,
  }

  constructor(readonly station: string) {
    this.socket = new LiveSocket(station, {
      connectionChanged: (connection) => {
        if (connection === this.snapshot.connection) return
        if (connection !== 'open') this.painter.discard()
        this.update({ connection, connectionSince: Date.now() })
      },
      frameArrived: (frame) => this.painter.offer(frame),
      stateArrived: (state) => this.update({ state }),
      metricsArrived: (metrics) => this.update({ metrics }),
    })
  }

  start() {
    this.socket.start()
  }

  stop() {
    this.socket.stop()
    this.painter.stop()
  }

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getSnapshot = () => this.snapshot

  private partShown({ result }: PreviewHeader, hasPicture: boolean) {
    const now = Date.now()
    const restarted = this.snapshot.part !== null && this.snapshot.part.bootId !== result.bootId
    const { sightings, stageTimes, cycles } = restarted ? { sightings: [], stageTimes: [], cycles: [] } : this.snapshot
    const sighting = { sequence: result.sequence, capturedAt: Date.parse(result.capturedAt), shownAt: now }
    const cycle = { sequence: result.sequence, milliseconds: result.stagesMs.total, overrun: result.reason === 'overrun' }
    this.update({
      part: result,
      hasPicture,
      lastShownAt: now,
      sightings: [...sightings.slice(1 - cadenceWindow), sighting],
      stageTimes: [...stageTimes.slice(1 - averagedParts), result.stagesMs],
      cycles: [...cycles.slice(1 - shownCycles), cycle],
    })
  }

  private update(change: Partial<LiveSnapshot>) {
    this.snapshot = { ...this.snapshot, ...change }
    for (const listener of this.listeners) listener()
  }
}
