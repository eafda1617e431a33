import type { LiveMetrics, LiveState } from '../api/types'
import { decodePreviewFrame, type PreviewFrame } from './previewFrame'
import { parseText, ReconnectingSocket } from './ReconnectingSocket'
import type { Connection } from './staleness'

export interface LiveListener {
  connectionChanged(connection: Connection): void
  frameArrived(frame: PreviewFrame): void
  stateArrived(state: LiveState['state']): void
  metricsArrived(metrics: LiveMetrics['metrics']): void
}

/** The live stream of one station: its frames, states and counters. */
export class LiveSocket {
  private readonly socket: ReconnectingSocket

  constructor(
    private readonly station: string,
    private readonly listener: LiveListener,
  ) {
    this.socket = new ReconnectingSocket(`/api/v1/live?station=${encodeURIComponent(station)}`, {
      connectionChanged: (connection) => listener.connectionChanged(connection),
      dataArrived: (data) => (typeof data === 'string' ? this.receiveText(data) : this.receiveFrame(data)),
    })
  }

  start() {
    this.socket.start()
  }

  stop() {
    this.socket.stop()
  }

  private receiveFrame(data: ArrayBuffer) {
    const frame = decodePreviewFrame(data)
    if (frame !== null && frame.header.station === this.station) this.listener.frameArrived(frame)
  }

  private receiveText(data: string) {
    const message = parseText(data) as LiveState | LiveMetrics | null
    if (message?.type === 'state') this.listener.stateArrived(message.state)
    else if (message?.type === 'metrics') this.listener.metricsArrived(message.metrics)
  }
}
