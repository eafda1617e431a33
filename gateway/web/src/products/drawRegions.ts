import { haloColour, missedColour, truthColour, wellColour } from '../picture/colours'
import { drawRegionLayer } from '../picture/drawRegionLayer'
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

/** The template with its regions, the selected one with corners to take hold of. `canvas` is in CSS pixels. */
export function drawRegions(context: CanvasRenderingContext2D, canvas: Size, template: HTMLImageElement, regions: readonly DrawnRegion[]) {
  context.fillStyle = wellColour
  context.fillRect(0, 0, canvas.width, canvas.height)
  const source = { width: template.naturalWidth, height: template.naturalHeight }
  const fitted = fit(source, canvas)
  context.imageSmoothingQuality = 'high'
  const paint = () => context.drawImage(template, fitted.x, fitted.y, fitted.width, fitted.height)
  const placed = regions.flatMap((region) => {
    const place = scaleBox([region.box.x, region.box.y, region.box.width, region.box.height], source, fitted)
    if (place === null) return []
    const { nw, ne, se, sw } = corners(place)
    return [{ ...region, outline: [nw, ne, se, sw] }]
  })
  paint()
  drawRegionLayer(context, canvas, fitted, placed, paint)
  for (const { outline, kind, selected } of placed)
    if (selected)
      for (const { x, y } of outline) {
        context.fillStyle = haloColour
        context.fillRect(x - cornerSize / 2 - 1, y - cornerSize / 2 - 1, cornerSize + 2, cornerSize + 2)
        context.fillStyle = kind === 'inspect' ? truthColour : missedColour
        context.fillRect(x - cornerSize / 2, y - cornerSize / 2, cornerSize, cornerSize)
      }
}
