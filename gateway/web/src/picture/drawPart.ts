import type { JudgedPart } from '../api/types'
import { captionInk, detectionColour, haloColour, missedColour, truthColour, wellColour } from './colours'
import { drawRegionLayer, type PlacedRegion } from './drawRegionLayer'
import { fit, scaleBox, type Rect, type Size } from './fit'
import { maskImage } from './maskImage'
import { applyView, type PictureView } from './pictureView'
import { matchTruth } from './truthMatch'

type Context = CanvasRenderingContext2D

export interface DrawOptions {
  /** Also draw the defects that are really there, where the source knows them. */
  showTruth: boolean
  /** Names beside the boxes; off on thumbnails. */
  captions: boolean
  label: (label: string) => string
  missedMark: string
  falseAlarmMark: string
}

interface Mark {
  box: Rect
  colour: string
  dashed: boolean
  caption: string
}

/** Space between a defect and its box, so that the line hides nothing; CSS pixels. */
const detectionMargin = 3
const truthMargin = 9

/** What lies between the picture and its boxes, and how closely all of it is looked at. */
export interface DrawLayers {
  view: PictureView
  /** Where defects occur, stretched over the picture. */
  heat: CanvasImageSource | null
  /** Of the recipe, in source pixels. */
  regions?: readonly PlacedRegion[]
}

/** Draws picture, masks, boxes and captions in one go. `canvas` is in CSS pixels; the context is scaled to them. */
export function drawPart(context: Context, canvas: Size, picture: ImageBitmap | null, part: JudgedPart, options: DrawOptions, layers?: DrawLayers) {
  context.fillStyle = wellColour
  context.fillRect(0, 0, canvas.width, canvas.height)
  if (picture === null) return
  const fitted = fit(picture, canvas)
  const place = layers ? applyView(fitted, layers.view, canvas) : fitted
  const nativeScale = place.width / picture.width
  // Enlarged beyond its pixels, a picture shows them rather than inventing what is between.
  context.imageSmoothingEnabled = nativeScale < 3
  context.imageSmoothingQuality = 'high'
  const paint = () => context.drawImage(picture, place.x, place.y, place.width, place.height)
  paint()
  if (layers?.regions && part.width > 0 && part.height > 0) drawRegionLayer(context, canvas, place, onCanvas(layers.regions, part, place), paint)
  context.imageSmoothingEnabled = true
  if (layers?.heat) context.drawImage(layers.heat, place.x, place.y, place.width, place.height)
  drawMasks(context, part, place)

  const marks = marksOf(part, place, options)
  const lineWidth = Math.max(2, Math.min(4, fitted.width / 260))
  for (const mark of marks) strokeBox(context, mark, lineWidth)
  if (!options.captions) return
  const fontSize = Math.round(Math.max(12, Math.min(22, fitted.width / 48)))
  for (const mark of marks) if (mark.caption !== '') writeCaption(context, mark, fontSize, canvas)
}

const onCanvas = (regions: readonly PlacedRegion[], source: Size, place: Rect): PlacedRegion[] =>
  regions.map((region) => ({
    ...region,
    outline: region.outline.map(({ x, y }) => ({ x: place.x + (x * place.width) / source.width, y: place.y + (y * place.height) / source.height })),
  }))

function drawMasks(context: Context, part: JudgedPart, place: Rect) {
  for (const { mask } of part.detections) {
    const box = mask && scaleBox(mask.box, part, place)
    const image = mask && maskImage(mask)
    if (box && image) context.drawImage(image, box.x, box.y, box.width, box.height)
  }
}

function marksOf(part: JudgedPart, place: Rect, options: DrawOptions): Mark[] {
  const truth = part.truth && options.showTruth ? part.truth : null
  const match = truth ? matchTruth(part.detections, truth) : null
  const marks: Mark[] = []
  truth?.defects.forEach((defect, index) => {
    const box = scaleBox(defect.box, part, place)
    if (box === null) return
    const missed = match?.missed[index] ?? false
    const caption = missed ? `${options.missedMark} · ${options.label(defect.label)}` : ''
    marks.push({ box: widen(box, truthMargin), colour: missed ? missedColour : truthColour, dashed: true, caption })
  })
  part.detections.forEach((detection, index) => {
    const box = scaleBox(detection.box, part, place)
    if (box === null) return
    const name = `${options.label(detection.label)} ${detection.score.toFixed(2)}`
    const caption = match?.falseAlarm[index] ? `${options.falseAlarmMark} · ${name}` : name
    marks.push({ box: widen(box, detectionMargin), colour: detectionColour, dashed: false, caption })
  })
  return marks
}

const widen = ({ x, y, width, height }: Rect, by: number): Rect => ({ x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by })

function strokeBox(context: Context, { box, colour, dashed }: Mark, lineWidth: number) {
  context.setLineDash(dashed ? [lineWidth * 3, lineWidth * 2] : [])
  context.strokeStyle = haloColour
  context.lineWidth = lineWidth + 2.5
  context.strokeRect(box.x, box.y, box.width, box.height)
  context.strokeStyle = colour
  context.lineWidth = lineWidth
  context.strokeRect(box.x, box.y, box.width, box.height)
  context.setLineDash([])
}

/** Above the box where there is room, else below it; on the canvas as long as its box is. */
function writeCaption(context: Context, { box, colour, caption }: Mark, fontSize: number, canvas: Size) {
  if (box.x > canvas.width || box.y > canvas.height || box.x + box.width < 0 || box.y + box.height < 0) return
  context.font = `600 ${fontSize}px ${getComputedStyle(context.canvas).fontFamily}`
  context.textBaseline = 'middle'
  const height = Math.round(fontSize * 1.5)
  const width = context.measureText(caption).width + fontSize * 0.8
  const above = box.y - height - 2
  const y = above >= 0 ? above : Math.min(box.y + box.height + 2, canvas.height - height)
  const x = Math.max(0, Math.min(box.x - 1, canvas.width - width))
  context.fillStyle = haloColour
  context.fillRect(x - 1, y - 1, width + 2, height + 2)
  context.fillStyle = colour
  context.fillRect(x, y, width, height)
  context.fillStyle = captionInk
  context.fillText(caption, x + fontSize * 0.4, y + height / 2 + 1)
}
