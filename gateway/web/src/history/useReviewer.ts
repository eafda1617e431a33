import { useCallback, useState } from 'react'
import { useSession } from '../session/useSession'

const storageKey = 'inspection.reviewer'

interface Reviewer {
  name: string
  /** Null where people sign in: the gateway knows who it is. */
  setName: ((name: string) => void) | null
}

/** Who reviews at this browser: whoever is signed in; in a demo a name that is asked for once. */
export function useReviewer(): Reviewer {
  const session = useSession()
  const [name, setName] = useState(() => localStorage.getItem(storageKey) ?? '')
  const remember = useCallback((next: string) => {
    localStorage.setItem(storageKey, next)
    setName(next)
  }, [])
  return session?.name && session.kind !== 'demo' ? { name: session.name, setName: null } : { name, setName: remember }
}
