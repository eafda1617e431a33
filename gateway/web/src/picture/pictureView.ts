import type { Rect, Size } from './fit'

/** Which part of the picture is looked at, and how closely. */
export interface PictureView {
  /** 1: the whole picture fits. */
  zoom: number
  /** The point in the middle of the canvas, in shares of the picture's width and height. */
  centreX: number
  centreY: number
}

export const wholePicture: PictureView = { zoom: 1, centreX: 0.5, centreY: 0.5 }

/** Single pixels of a 20-megapixel camera can be told apart. */
const mostZoom = 16

/** Where the picture lies on the canvas, which it may exceed. `fitted` is where the whole of it would. */
export function applyView(fitted: Rect, { zoom, centreX, centreY }: PictureView, canvas: Size): Rect {
  const width = fitted.width * zoom
  const height = fitted.height * zoom
  return { x: canvas.width / 2 - centreX * width, y: canvas.height / 2 - centreY * height, width, height }
}

/** Closer by `factor`; the point of the picture under `point` stays there. */
export function zoomAt(view: PictureView, factor: number, point: { x: number; y: number }, fitted: Rect, canvas: Size): PictureView {
  const zoom = Math.min(mostZoom, Math.max(1, view.zoom * factor))
  const before = applyView(fitted, view, canvas)
  if (before.width <= 0 || before.height <= 0) return view
  const shareX = (point.x - before.x) / before.width
  const shareY = (point.y - before.y) / before.height
  const centreX = shareX - (point.x - canvas.width / 2) / (fitted.width * zoom)
  const centreY = shareY - (point.y - canvas.height / 2) / (fitted.height * zoom)
  return clampView({ zoom, centreX, centreY }, fitted, canvas)
}

/** Moves the picture by so many pixels of the canvas. */
export function pan(view: PictureView, by: { x: number; y: number }, fitted: Rect, canvas: Size): PictureView {
  if (fitted.width <= 0 || fitted.height <= 0) return view
  const { zoom, centreX, centreY } = view
  return clampView({ zoom, centreX: centreX - by.x / (fitted.width * zoom), centreY: centreY - by.y / (fitted.height * zoom) }, fitted, canvas)
}

/** The picture covers the canvas where it is large enough, and stays in its middle where it is not. */
function clampView({ zoom, centreX, centreY }: PictureView, fitted: Rect, canvas: Size): PictureView {
  const clamp = (centre: number, pictureLength: number, canvasLength: number) => {
    const half = canvasLength / (2 * pictureLength * zoom)
    return half >= 0.5 ? 0.5 : Math.min(1 - half, Math.max(half, centre))
  }
  return { zoom, centreX: clamp(centreX, fitted.width, canvas.width), centreY: clamp(centreY, fitted.height, canvas.height) }
}
