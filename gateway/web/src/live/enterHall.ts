import { navigate } from '../app/useAddress'
import { hallAddress, liveAddress } from './liveRoute'

/** The hall screen, in full screen where the browser allows it. */
export function enterHall(station?: string) {
  navigate(hallAddress(station))
  // Full screen is a wish: a browser may refuse it, and the view works without.
  void document.documentElement.requestFullscreen?.().catch(() => undefined)
}

export function leaveHall(station?: string) {
  if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
  navigate(liveAddress({ station }), { replace: true })
}
