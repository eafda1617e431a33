import { drawPart, type DrawOptions } from './drawPart'
import type { PlacedRegion } from './drawRegionLayer'
import { fit } from './fit'
import { wholePicture, type PictureView } from './pictureView'
import { prepareCanvas } from './prepareCanvas'
import type { Evidence } from './useEvidence'
import type { Viewed } from './usePictureView'

/** Draws a stored picture with its boxes, as closely as it is looked at. Owns nothing: the bitmap belongs to who fetched it. */
export class EvidencePainter implements Viewed {
  private canvas: HTMLCanvasElement | null = null
  private shown: { evidence: Evidence; options: DrawOptions; regions: readonly PlacedRegion[] } | null = null
  private view: PictureView = wholePicture

  attach(canvas: HTMLCanvasElement | null) {
    this.canvas = canvas
    this.redraw()
  }

  /** @param regions Of the recipe, in source pixels. */
  show(evidence: Evidence, options: DrawOptions, regions: readonly PlacedRegion[]) {
    this.shown = { evidence, options, regions }
    this.redraw()
  }

  setLayers({ view }: { view: PictureView }) {
    this.view = view
    this.redraw()
  }

  fitted() {
    const picture = this.shown?.evidence.picture
    if (!this.canvas || !picture) return null
    const canvas = { width: this.canvas.clientWidth, height: this.canvas.clientHeight }
    return { fitted: fit(picture, canvas), canvas }
  }

  redraw() {
    const prepared = this.canvas && prepareCanvas(this.canvas)
    if (!prepared || !this.shown) return
    const { evidence, options, regions } = this.shown
    drawPart(prepared.context, prepared.size, evidence.picture, evidence.result, options, { view: this.view, heat: null, regions })
  }
}
