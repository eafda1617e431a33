import { useState } from 'react'
import type { Rect, Size } from '../picture/fit'
import { writeRegion, type RegionDraft } from './recipeDraft'
import { mostRegions, newRegion, type RegionKind } from './regions'

/** The regions of a draft, and which of them is being worked on. */
export function useRegions(regions: readonly RegionDraft[], template: Size | undefined, onChange: (regions: readonly RegionDraft[]) => void) {
  const [chosen, setChosen] = useState(0)
  const selected = Math.min(chosen, regions.length - 1)
  const bounds = template ?? { width: 100, height: 100 }
  return {
    regions,
    /** Index; -1: there is none. */
    selected,
    isFull: regions.length >= mostRegions,
    select: setChosen,
    add: (kind: RegionKind, box: Rect = newRegion(bounds, regions.length)) => {
      if (regions.length >= mostRegions) return
      onChange([...regions, { name: '', kind, box: writeRegion(box) }])
      setChosen(regions.length)
    },
    change: (index: number, changed: Partial<RegionDraft>) => onChange(regions.map((region, place) => (place === index ? { ...region, ...changed } : region))),
    remove: (index: number) => {
      onChange(regions.filter((_, place) => place !== index))
      setChosen(Math.max(0, index - 1))
    },
  }
}

export type Regions = ReturnType<typeof useRegions>
