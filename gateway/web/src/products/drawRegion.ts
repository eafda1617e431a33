import { haloColour, truthColour, wellColour } from '../picture/colours'
import { fit, scaleBox, type Rect, type Size } from '../picture/fit'
import { corners } from './region'

const cornerSize = 10

/** The template, what lies outside of the region dimmed. `canvas` is in CSS pixels. */
export function drawRegion(context: CanvasRenderingContext2D, canvas: Size, template: HTMLImageElement, region: Rect | null) {
  context.fillStyle = wellColour
  context.fillRect(0, 0, canvas.width, canvas.height)
  const source = { width: template.naturalWidth, height: template.naturalHeight }
  const fitted = fit(source, canvas)
  context.imageSmoothingQuality = 'high'
  context.drawImage(template, fitted.x, fitted.y, fitted.width, fitted.height)
  const place = region && scaleBox([region.x, region.y, region.width, region.height], source, fitted)
  if (place === null) return
  context.fillStyle = 'rgba(6, 12, 16, 0.62)'
  context.beginPath()
  context.rect(fitted.x, fitted.y, fitted.width, fitted.height)
  context.rect(place.x, place.y, place.width, place.height)
  context.fill('evenodd')
  for (const [colour, width] of [[haloColour, 5], [truthColour, 2]] as const) {
    context.strokeStyle = colour
    context.lineWidth = width
    context.strokeRect(place.x, place.y, place.width, place.height)
  }
  for (const { x, y } of Object.values(corners(place))) {
    context.fillStyle = haloColour
    context.fillRect(x - cornerSize / 2 - 1, y - cornerSize / 2 - 1, cornerSize + 2, cornerSize + 2)
    context.fillStyle = truthColour
    context.fillRect(x - cornerSize / 2, y - cornerSize / 2, cornerSize, cornerSize)
  }
}
