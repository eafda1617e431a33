import { reconnectDelay } from './backoff'
import type { Connection } from './staleness'

export interface SocketListener {
  connectionChanged(connection: Connection): void
  dataArrived(data: ArrayBuffer | string): void
}

/** A connection so silent may be dead without anybody having noticed, and is made anew: the gateway says something every few seconds. */
const silenceMilliseconds = 15_000

/** A live stream of the gateway. Reconnects by itself; closed while the tab is hidden. */
export class ReconnectingSocket {
  private socket: WebSocket | null = null
  private attempt = 0
  private timer = 0

  /** @param path Path and query on the gateway. */
  constructor(
    private readonly path: string,
    private readonly listener: SocketListener,
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
    const socket = new WebSocket(`${scheme}://${window.location.host}${this.path}`)
    socket.binaryType = 'arraybuffer'
    socket.onopen = () => this.listener.connectionChanged('open')
    socket.onmessage = ({ data }: MessageEvent<ArrayBuffer | string>) => {
      this.attempt = 0
      this.expectMessage()
      this.listener.dataArrived(data)
    }
    socket.onclose = () => this.reconnectLater()
    this.socket = socket
    this.expectMessage()
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

/** Null for a text that is not JSON. */
export function parseText(data: string): unknown {
  try {
    return JSON.parse(data)
  } catch {
    return null
  }
}
