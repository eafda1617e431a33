import { useEffect, useEffectEvent } from 'react'

/** Draws in each animation frame, outside React's state. @param draw Is given `performance.now()`. */
export function useFrame(draw: (now: number) => void) {
  const drawn = useEffectEvent(draw)
  useEffect(() => {
    let frame = 0
    const next = (now: number) => {
      drawn(now)
      frame = requestAnimationFrame(next)
    }
    frame = requestAnimationFrame(next)
    return () => cancelAnimationFrame(frame)
  }, [])
}
