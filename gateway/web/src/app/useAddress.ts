import { useMemo, useSyncExternalStore } from 'react'
import { formatAddress, parseAddress, type Address } from './address'

function subscribe(changed: () => void) {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export function useAddress(): Address {
  const hash = useSyncExternalStore(subscribe, () => window.location.hash)
  return useMemo(() => parseAddress(hash), [hash])
}

/** Goes to an address; with `replace` the browser's back button does not come back here. */
export function navigate(address: Address, { replace = false } = {}) {
  const hash = formatAddress(address)
  if (replace) {
    window.history.replaceState(null, '', hash)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  } else {
    window.location.hash = hash
  }
}
