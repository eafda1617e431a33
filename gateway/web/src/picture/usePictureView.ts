import { useCallback, useEffect, useMemo, useState, type RefObject } from 'react'
import type { Rect, Size } from './fit'
import { pan, wholePicture, zoomAt, type PictureView } from './pictureView'

/** What is looked at: it knows its picture's place, and is told how closely it is looked at. */
export interface Viewed {
  fitted(): { fitted: Rect; canvas: Size } | null
  setLayers(layers: { view: PictureView }): void
}

export interface PictureViewControl {
  zoom: number
  closer: () => void
  further: () => void
  whole: () => void
  /** In pixels of the canvas. */
  move: (x: number, y: number) => void
}

const step = 1.4
const wheelStep = 1.0015

/** Zoom and pan by wheel, drag, pinch and double click on the canvas, and by what is returned. */
export function usePictureView(canvas: RefObject<HTMLCanvasElement | null>, viewed: Viewed): PictureViewControl {
  const [zoom, setZoom] = useState(1)
  const change = useMemo(() => {
    let view = wholePicture
    const set = (next: PictureView) => {
      view = next
      viewed.setLayers({ view })
      setZoom(view.zoom)
    }
    const placed = (apply: (fitted: Rect, size: Size) => PictureView) => {
      const place = viewed.fitted()
      if (place !== null) set(apply(place.fitted, place.canvas))
    }
    return {
      zoomBy: (factor: number, point?: { x: number; y: number }) =>
        placed((fitted, size) => zoomAt(view, factor, point ?? { x: size.width / 2, y: size.height / 2 }, fitted, size)),
      panBy: (x: number, y: number) => placed((fitted, size) => pan(view, { x, y }, fitted, size)),
      whole: () => set(wholePicture),
    }
  }, [viewed])

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const pointers = new Map<number, { x: number; y: number }>()
    const spread = () => {
      const [a, b] = [...pointers.values()]
      return a && b ? Math.hypot(a.x - b.x, a.y - b.y) : 0
    }

    const onWheel = (event: WheelEvent) => {
      event.preventDefault()
      change.zoomBy(wheelStep ** -event.deltaY, { x: event.offsetX, y: event.offsetY })
    }
    const onDown = (event: PointerEvent) => {
      element.setPointerCapture(event.pointerId)
      pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY })
    }
    const onMove = (event: PointerEvent) => {
      const before = pointers.get(event.pointerId)
      if (before === undefined) return
      const apart = spread()
      pointers.set(event.pointerId, { x: event.offsetX, y: event.offsetY })
      change.panBy((event.offsetX - before.x) / pointers.size, (event.offsetY - before.y) / pointers.size)
      if (apart > 0) change.zoomBy(spread() / apart, { x: event.offsetX, y: event.offsetY })
    }
    const onUp = (event: PointerEvent) => pointers.delete(event.pointerId)
    const onDouble = () => change.whole()

    element.addEventListener('wheel', onWheel, { passive: false })
    element.addEventListener('pointerdown', onDown)
    element.addEventListener('pointermove', onMove)
    element.addEventListener('pointerup', onUp)
    element.addEventListener('pointercancel', onUp)
    element.addEventListener('dblclick', onDouble)
    return () => {
      element.removeEventListener('wheel', onWheel)
      element.removeEventListener('pointerdown', onDown)
      element.removeEventListener('pointermove', onMove)
      element.removeEventListener('pointerup', onUp)
      element.removeEventListener('pointercancel', onUp)
      element.removeEventListener('dblclick', onDouble)
    }
  }, [canvas, change])

  const closer = useCallback(() => change.zoomBy(step), [change])
  const further = useCallback(() => change.zoomBy(1 / step), [change])
  return { zoom, closer, further, whole: change.whole, move: change.panBy }
}
