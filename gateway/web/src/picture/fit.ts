export interface Point {
  x: number
  y: number
}

export interface Size {
  width: number
  height: number
}

export interface Rect extends Size, Point {}

/** The largest rectangle with the picture's proportions inside the canvas, centred. Empty when the picture has no size. */
export function fit(picture: Size, canvas: Size): Rect {
  if (picture.width <= 0 || picture.height <= 0) return { x: canvas.width / 2, y: canvas.height / 2, width: 0, height: 0 }
  const scale = Math.min(canvas.width / picture.width, canvas.height / picture.height)
  const width = picture.width * scale
  const height = picture.height * scale
  return { x: (canvas.width - width) / 2, y: (canvas.height - height) / 2, width, height }
}

/** A box `[x, y, width, height]` in source pixels, as a rectangle on the canvas. Null when it is not a box. */
export function scaleBox(box: readonly number[], source: Size, place: Rect): Rect | null {
  const [x, y, width, height] = box
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null
  if (source.width <= 0 || source.height <= 0) return null
  const scaleX = place.width / source.width
  const scaleY = place.height / source.height
  return { x: place.x + x * scaleX, y: place.y + y * scaleY, width: width * scaleX, height: height * scaleY }
}
