import type { components } from '../api/schema'
import { captionInk, haloColour, missedColour, truthColour } from './colours'
import type { Point, Rect, Size } from './fit'

/** A region of a recipe where it is drawn: its corners one after the other, on the canvas. */
export interface PlacedRegion {
  outline: readonly Point[]
  kind: components['schemas']['RegionKind']
  caption: string
  selected?: boolean
}

const hatchGap = 10
const dimmed = 'rgba(6, 12, 16, 0.62)'
const colours = { inspect: truthColour, exclude: missedColour } as const

/**
 * Dims what is not inspected, dims and hatches what is excluded, and draws every region's outline and caption.
 * @param picture Where the picture lies on the canvas. @param paint Draws it there once more.
 */
export function drawRegionLayer(context: CanvasRenderingContext2D, canvas: Size, picture: Rect, regions: readonly PlacedRegion[], paint: () => void) {
  const inspected = regions.filter(({ kind }) => kind === 'inspect')
  if (inspected.length > 0) dim(context, picture)
  for (const { outline } of inspected) inside(context, outline, paint)
  for (const { kind, outline } of regions)
    if (kind === 'exclude')
      inside(context, outline, () => {
        dim(context, around(outline))
        hatch(context, around(outline))
      })
  for (const region of regions) stroke(context, region)
  for (const region of regions) writeCaption(context, canvas, region)
}

function trace(context: CanvasRenderingContext2D, outline: readonly Point[]) {
  context.beginPath()
  for (const { x, y } of outline) context.lineTo(x, y)
  context.closePath()
}

function inside(context: CanvasRenderingContext2D, outline: readonly Point[], draw: () => void) {
  context.save()
  trace(context, outline)
  context.clip()
  draw()
  context.restore()
}

function dim(context: CanvasRenderingContext2D, { x, y, width, height }: Rect) {
  context.fillStyle = dimmed
  context.fillRect(x, y, width, height)
}

function hatch(context: CanvasRenderingContext2D, { x, y, width, height }: Rect) {
  context.strokeStyle = missedColour
  context.lineWidth = 1
  context.beginPath()
  for (let start = -height; start < width; start += hatchGap) {
    context.moveTo(x + start, y + height)
    context.lineTo(x + start + height, y)
  }
  context.stroke()
}

function stroke(context: CanvasRenderingContext2D, { outline, kind, selected }: PlacedRegion) {
  context.setLineDash(kind === 'exclude' ? [8, 5] : [])
  trace(context, outline)
  for (const [colour, width] of [[haloColour, selected ? 6 : 4], [colours[kind], selected ? 3 : 1.5]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.stroke()
  }
  context.setLineDash([])
}

/** Above the region, and on the canvas as long as the region is. */
function writeCaption(context: CanvasRenderingContext2D, canvas: Size, { outline, kind, caption }: PlacedRegion) {
  const place = around(outline)
  if (place.x > canvas.width || place.y > canvas.height || place.x + place.width < 0 || place.y + place.height < 0) return
  context.font = `600 13px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'middle'
  const [width, height] = [context.measureText(caption).width + 10, 20]
  const x = Math.max(0, Math.min(place.x, canvas.width - width))
  const y = Math.max(0, place.y - height - 3)
  context.fillStyle = colours[kind]
  context.fillRect(x, y, width, height)
  context.fillStyle = captionInk
  context.fillText(caption, x + 5, y + height / 2 + 1)
}

function around(outline: readonly Point[]): Rect {
  const [xs, ys] = [outline.map(({ x }) => x), outline.map(({ y }) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}
