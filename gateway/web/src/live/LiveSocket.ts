import type { LiveMetrics, LiveState } from '../api/types'
import { reconnectDelay } from './backoff'
import { decodePreviewFrame, type PreviewFrame } from './previewFrame'
import type { Connection } from './staleness'

export interface LiveListener {
  connectionChanged(connection: Connection): void
  frameArrived(frame: PreviewFrame): void
  stateArrived(state: LiveState['state']): void
  metricsArrived(metrics: LiveMetrics['metrics']): void
}

/** A connection so silent may be dead without anybody having noticed, and is made anew: a running station sends metrics every second. */
const silenceMilliseconds = 15_000

/** The live stream of one station. Reconnects by itself; closed while the tab is hidden. */
export class LiveSocket {
  private socket: WebSocket | null = null
  private attempt = 0
  private timer = 0

  constructor(
    private readonly station: string,
    private readonly listener: LiveListener,
  ) {}

  start() {
    document.addEventListener('visibilitychange', this.followVisibility)
    this.followVisibility()
  }

  stop() {
    document.removeEventListener('visibilitychange', this.followVisibility)
    this.hangUp()
  }

  private readonly followVisibility = () => {
    this.hangUp()
    if (document.hidden) {
      this.listener.connectionChanged('paused')
      return
    }
    this.attempt = 0
    this.listener.connectionChanged('connecting')
    this.connect()
  }

  private connect() {
    const scheme = window.location.protocol === 'https:' ? 'wss' : 'ws'
    const socket = new WebSocket(`${scheme}://${window.location.host}/api/v1/live?station=${encodeURIComponent(this.station)}`)
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => this.listener.connectionChanged('open')
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      this.attempt = 0
      this.expectMessage()
      if (typeof data === 'string') this.receiveText(data)
      else this.receiveFrame(data)
    }
    socket.onclose = () => this.reconnectLater()
    this.socket = socket
    this.expectMessage()
  }

  private receiveFrame(data: ArrayBuffer) {
    const frame = decodePreviewFrame(data)
    if (frame !== null && frame.header.station === this.station) this.listener.frameArrived(frame)
  }

  private receiveText(data: string) {
    const message = parse(data)
    if (message?.type === 'state') this.listener.stateArrived(message.state)
    else if (message?.type === 'metrics') this.listener.metricsArrived(message.metrics)
  }

  private expectMessage() {
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => {
      this.hangUp()
      this.connect()
    }, silenceMilliseconds)
  }

  private reconnectLater() {
    this.listener.connectionChanged('closed')
    window.clearTimeout(this.timer)
    this.timer = window.setTimeout(() => this.connect(), reconnectDelay(this.attempt++, Math.random()))
  }

  private hangUp() {
    window.clearTimeout(this.timer)
    if (this.socket === null) return
    this.socket.onopen = this.socket.onmessage = this.socket.onclose = null
    this.socket.close()
    this.socket = null
  }
}

function parse(data: string): LiveState | LiveMetrics | null {
  try {
    return JSON.parse(data) as LiveState | LiveMetrics | null
  } catch {
    return null
  }
}
