import { captionInk, haloColour, missedColour, truthColour, wellColour } from '../picture/colours'
import { fit, scaleBox, type Rect, type Size } from '../picture/fit'
import { corners } from './region'
import type { RegionKind } from './regions'

export interface DrawnRegion {
  box: Rect
  kind: RegionKind
  caption: string
  selected: boolean
}

const cornerSize = 10
const hatchGap = 10
const dimmed = 'rgba(6, 12, 16, 0.62)'
const colours: Readonly<Record<RegionKind, string>> = { inspect: truthColour, exclude: missedColour }

/** The template, what is not inspected dimmed and what is excluded hatched as well. `canvas` is in CSS pixels. */
export function drawRegions(context: CanvasRenderingContext2D, canvas: Size, template: HTMLImageElement, regions: readonly DrawnRegion[]) {
  context.fillStyle = wellColour
  context.fillRect(0, 0, canvas.width, canvas.height)
  const source = { width: template.naturalWidth, height: template.naturalHeight }
  const fitted = fit(source, canvas)
  context.imageSmoothingQuality = 'high'
  const paint = () => context.drawImage(template, fitted.x, fitted.y, fitted.width, fitted.height)
  const placed = regions.flatMap((region) => {
    const place = scaleBox([region.box.x, region.box.y, region.box.width, region.box.height], source, fitted)
    return place === null ? [] : [{ ...region, place }]
  })
  paint()
  if (placed.some(({ kind }) => kind === 'inspect')) {
    dim(context, fitted)
    for (const { kind, place } of placed) if (kind === 'inspect') inside(context, place, paint)
  }
  for (const { kind, place } of placed)
    if (kind === 'exclude')
      inside(context, place, () => {
        dim(context, place)
        hatch(context, place)
      })
  for (const region of placed) outline(context, region.place, region)
  for (const region of placed) caption(context, region.place, region)
}

function inside(context: CanvasRenderingContext2D, { x, y, width, height }: Rect, draw: () => void) {
  context.save()
  context.beginPath()
  context.rect(x, y, width, height)
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

function outline(context: CanvasRenderingContext2D, place: Rect, { kind, selected }: DrawnRegion) {
  context.setLineDash(kind === 'exclude' ? [8, 5] : [])
  for (const [colour, width] of [[haloColour, selected ? 6 : 4], [colours[kind], selected ? 3 : 1.5]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.strokeRect(place.x, place.y, place.width, place.height)
  }
  context.setLineDash([])
  if (!selected) return
  for (const { x, y } of Object.values(corners(place))) {
    context.fillStyle = haloColour
    context.fillRect(x - cornerSize / 2 - 1, y - cornerSize / 2 - 1, cornerSize + 2, cornerSize + 2)
    context.fillStyle = colours[kind]
    context.fillRect(x - cornerSize / 2, y - cornerSize / 2, cornerSize, cornerSize)
  }
}

function caption(context: CanvasRenderingContext2D, place: Rect, { kind, caption: words }: DrawnRegion) {
  context.font = `600 13px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'middle'
  const [width, height] = [context.measureText(words).width + 10, 20]
  const y = Math.max(0, place.y - height - 3)
  context.fillStyle = colours[kind]
  context.fillRect(place.x, y, width, height)
  context.fillStyle = captionInk
  context.fillText(words, place.x + 5, y + height / 2 + 1)
}
