import type { RegionDraft } from './recipeDraft'
import { mostRegions } from './regions'

export type RegionEdit = (now: readonly RegionDraft[]) => readonly RegionDraft[]

/** @param make Told how many there are before it. */
export const adding =
  (make: (count: number) => RegionDraft): RegionEdit =>
  (now) =>
    now.length < mostRegions ? [...now, make(now.length)] : now

export const changing =
  (index: number, changed: Partial<RegionDraft>): RegionEdit =>
  (now) =>
    now.map((region, place) => (place === index ? { ...region, ...changed } : region))

export const removing =
  (index: number): RegionEdit =>
  (now) =>
    now.filter((_, place) => place !== index)
