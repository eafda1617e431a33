import { useCallback, useState } from 'react'

const storageKey = 'inspection.reviewer'

/** Who reviews at this browser; asked once. Where people sign in, the gateway knows better and does not read it. */
export function useReviewer(): [name: string, setName: (name: string) => void] {
  const [name, setName] = useState(() => localStorage.getItem(storageKey) ?? '')
  const remember = useCallback((next: string) => {
    localStorage.setItem(storageKey, next)
    setName(next)
  }, [])
  return [name, remember]
}
