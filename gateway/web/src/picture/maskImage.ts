import { isEdge, maskCells, type Mask } from './mask'

const images = new WeakMap<Mask, OffscreenCanvas | null>()

/** The mask in the colour of detections, one pixel a cell: its outline, and faintly its inside. Drawn once, however often it is shown. Null when malformed. */
export function maskImage(mask: Mask): OffscreenCanvas | null {
  const known = images.get(mask)
  if (known !== undefined) return known
  const drawn = drawMask(mask)
  images.set(mask, drawn)
  return drawn
}

function drawMask(mask: Mask): OffscreenCanvas | null {
  const cells = maskCells(mask)
  if (cells === null) return null
  const canvas = new OffscreenCanvas(mask.columns, mask.rows)
  const context = canvas.getContext('2d')
  if (context === null) return null
  const image = context.createImageData(mask.columns, mask.rows)
  cells.forEach((inside, index) => {
    if (inside === 1) image.data.set([255, 106, 58, isEdge(cells, mask.columns, index) ? 235 : 90], index * 4)
  })
  context.putImageData(image, 0, 0)
  return canvas
}
