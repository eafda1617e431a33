import { useCallback, useSyncExternalStore } from 'react'

/** A choice between on and off that the browser remembers, the same wherever it is used. */
export function createSwitch(name: string, initially: boolean): () => [on: boolean, toggle: () => void] {
  const storageKey = `inspection.${name}`
  const listeners = new Set<() => void>()
  let on = initially
  const remembered = globalThis.localStorage?.getItem(storageKey)
  if (remembered === 'on' || remembered === 'off') on = remembered === 'on'

  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }

  return function useSwitch() {
    const toggle = useCallback(() => {
      on = !on
      localStorage.setItem(storageKey, on ? 'on' : 'off')
      for (const listener of listeners) listener()
    }, [])
    return [useSyncExternalStore(subscribe, () => on), toggle]
  }
}
