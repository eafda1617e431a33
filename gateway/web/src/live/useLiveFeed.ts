import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { LiveFeed, type LiveSnapshot } from './LiveFeed'

/** The live feed of a station while the component is mounted. */
export function useLiveFeed(station: string): LiveFeed {
  const feed = useMemo(() => new LiveFeed(station), [station])
  useEffect(() => {
    feed.start()
    return () => feed.stop()
  }, [feed])
  return feed
}

/** Follows one value of the feed; renders only when it changes. */
export const useLive = <T>(feed: LiveFeed, pick: (snapshot: LiveSnapshot) => T): T =>
  useSyncExternalStore(feed.subscribe, () => pick(feed.getSnapshot()))
