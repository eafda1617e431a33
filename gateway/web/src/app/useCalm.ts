import { useEffect, useRef, useState } from 'react'

/** Follows a fast value at most every `milliseconds`; the last one always arrives. */
export function useCalm<T>(value: T, milliseconds: number): T {
  const [calm, setCalm] = useState(value)
  const changedAt = useRef(0)
  useEffect(() => {
    const wait = Math.max(0, changedAt.current + milliseconds - Date.now())
    const timer = window.setTimeout(() => {
      changedAt.current = Date.now()
      setCalm(value)
    }, wait)
    return () => window.clearTimeout(timer)
  }, [value, milliseconds])
  return calm
}
