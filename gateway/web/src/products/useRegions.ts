import { useState } from 'react'
import type { Rect, Size } from '../picture/fit'
import { writeRegion, type RegionDraft } from './recipeDraft'
import { adding, changing, removing, type RegionEdit } from './regionEdits'
import { mostRegions, newRegion, type RegionKind } from './regions'

/**
 * The regions of a draft, and which of them is being worked on.
 * @param onEdit Applies the edit to the regions as they are then: pointers move faster than React renders.
 */
export function useRegions(regions: readonly RegionDraft[], template: Size | undefined, onEdit: (edit: RegionEdit) => void) {
  const [chosen, setChosen] = useState(0)
  const selected = Math.min(chosen, regions.length - 1)
  const bounds = template ?? { width: 100, height: 100 }
  return {
    regions,
    /** Index; -1: there is none. */
    selected,
    isFull: regions.length >= mostRegions,
    select: setChosen,
    add: (kind: RegionKind, box?: Rect) => {
      onEdit(adding((count) => ({ name: '', kind, box: writeRegion(box ?? newRegion(bounds, count)) })))
      setChosen(regions.length)
    },
    change: (index: number, changed: Partial<RegionDraft>) => onEdit(changing(index, changed)),
    remove: (index: number) => {
      onEdit(removing(index))
      setChosen(Math.max(0, index - 1))
    },
  }
}

export type Regions = ReturnType<typeof useRegions>
