import { useRef, type PointerEvent } from 'react'
import { fit, type Point, type Rect, type Size } from '../picture/fit'
import { readRegion, writeRegion } from './recipeDraft'
import { between, drag, holdAt, type Hold } from './region'
import { regionAt } from './regions'
import type { Regions } from './useRegions'

/** CSS pixels: how near a corner is taken hold of, and how far a drag goes before it is one. */
const reach = 14
const slip = 4

interface Drag {
  from: Point
  /** Null: a new region, which is `index` once it is drawn. */
  held: { region: Rect; hold: Hold } | null
  index: number
  begun: boolean
}

/** Drags on the template: a corner or the inside of a region, or a new one where there is none. */
export function useRegionPointer({ regions, selected, isFull, select, add, change }: Regions, bounds: Size | null, disabled: boolean) {
  const dragging = useRef<Drag | null>(null)

  /** Where the pointer is in template pixels, and how many of them one CSS pixel is. */
  const place = (event: PointerEvent<HTMLCanvasElement>) => {
    const { clientWidth: width, clientHeight: height } = event.currentTarget
    const fitted = fit(bounds ?? { width: 0, height: 0 }, { width, height })
    const scale = (bounds?.width ?? 0) / (fitted.width || 1)
    return { point: { x: (event.nativeEvent.offsetX - fitted.x) * scale, y: (event.nativeEvent.offsetY - fitted.y) * scale }, scale }
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    if (disabled || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { point, scale } = place(event)
    const boxes = regions.map(({ box }) => readRegion(box))
    const own = boxes[selected] ?? null
    // The corners of the one that is worked on, then whatever lies there; a new one is drawn beside them, or over all with Shift.
    const corner = own && holdAt(own, point, reach * scale)
    const index = event.shiftKey ? -1 : corner && corner !== 'inside' ? selected : regionAt(boxes, point)
    const region = boxes[index] ?? null
    const hold = region && holdAt(region, point, reach * scale)
    if (index >= 0 && index !== selected) select(index)
    dragging.current = { from: point, held: region && hold && { region, hold: index === selected ? hold : 'inside' }, index: index >= 0 ? index : regions.length, begun: false }
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { current } = dragging
    if (current === null || bounds === null) return
    const { point, scale } = place(event)
    const by = { x: point.x - current.from.x, y: point.y - current.from.y }
    if (!current.begun && Math.hypot(by.x, by.y) <= slip * scale) return
    const drawn = current.held ? drag(current.held.region, current.held.hold, by, bounds) : between(current.from, point, bounds)
    if (current.held !== null || current.begun) change(current.index, { box: writeRegion(drawn) })
    else if (isFull) return
    else add('inspect', drawn)
    current.begun = true
  }
  const end = () => (dragging.current = null)
  return { onPointerDown: start, onPointerMove: go, onPointerUp: end, onPointerCancel: end }
}
