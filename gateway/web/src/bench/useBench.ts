import { useEffect, useMemo, useSyncExternalStore } from 'react'
import { BenchFeed, type BenchSnapshot } from './BenchFeed'

/** The bench of a station while the component is mounted. */
export function useBench(station: string): [BenchFeed, BenchSnapshot] {
  const feed = useMemo(() => new BenchFeed(station), [station])
  useEffect(() => {
    feed.start()
    return () => feed.stop()
  }, [feed])
  return [feed, useSyncExternalStore(feed.subscribe, feed.getSnapshot)]
}
