import { useCallback, useEffect } from 'react'
import type { Route } from './route'
import { navigate } from './useRoute'

/** Three-metre mode: a view of the live page, in full screen where the browser allows it. */
export function useHallMode(route: Route) {
  const hall = route.page === 'live' && route.hall === true
  const { station } = route

  const toggleHall = useCallback(() => {
    navigate({ page: 'live', station, hall: !hall }, { replace: true })
    // Full screen is a wish: a browser may refuse it, and the mode works without.
    if (hall) {
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => undefined)
    } else void document.documentElement.requestFullscreen?.().catch(() => undefined)
  }, [hall, station])

  useEffect(() => {
    if (!hall) return
    const followFullscreen = () => {
      if (document.fullscreenElement === null) navigate({ page: 'live', station }, { replace: true })
    }
    document.addEventListener('fullscreenchange', followFullscreen)
    return () => document.removeEventListener('fullscreenchange', followFullscreen)
  }, [hall, station])

  return { hall, toggleHall }
}
