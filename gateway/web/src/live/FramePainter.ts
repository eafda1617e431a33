import type { PreviewHeader } from '../api/types'
import { drawPart, type DrawLayers, type DrawOptions } from '../picture/drawPart'
import { fit, type Rect, type Size } from '../picture/fit'
import { wholePicture } from '../picture/pictureView'
import { prepareCanvas } from '../picture/prepareCanvas'
import type { PreviewFrame } from './previewFrame'

interface Shown {
  header: PreviewHeader
  picture: ImageBitmap | null
}

/**
 * Decodes frames and draws picture and boxes together, in one animation frame. One frame is in work, the newest waits, older
 * ones are left out. Owns the bitmap on the screen and closes it when the next one is drawn.
 */
export class FramePainter {
  private canvas: HTMLCanvasElement | null = null
  private options: DrawOptions | null = null
  private layers: DrawLayers = { view: wholePicture, heat: null }
  private shown: Shown | null = null
  private waiting: PreviewFrame | null = null
  private working = false
  /** Frames of an earlier generation are no longer shown. */
  private generation = 0

  /** @param onShown Called in the animation frame that draws the part; `hasPicture` is false for a part without a readable one. */
  constructor(private readonly onShown: (header: PreviewHeader, hasPicture: boolean) => void) {}

  /** Leaves out the frames that are not on the screen yet: after a pause they would pass for new. */
  discard() {
    this.generation++
    this.waiting = null
  }

  stop() {
    this.discard()
    this.shown?.picture?.close()
    this.shown = null
  }

  attach(canvas: HTMLCanvasElement | null) {
    this.canvas = canvas
    this.redraw()
  }

  setOptions(options: DrawOptions) {
    this.options = options
    this.redraw()
  }

  setLayers(change: Partial<DrawLayers>) {
    this.layers = { ...this.layers, ...change }
    this.redraw()
  }

  /** Where the whole picture would lie on the canvas; null while there is no picture or no canvas. */
  fitted(): { fitted: Rect; canvas: Size } | null {
    if (!this.canvas || !this.shown?.picture) return null
    const canvas = { width: this.canvas.clientWidth, height: this.canvas.clientHeight }
    return { fitted: fit(this.shown.picture, canvas), canvas }
  }

  offer(frame: PreviewFrame) {
    this.waiting = frame
    if (!this.working) void this.work()
  }

  redraw() {
    const prepared = this.canvas && prepareCanvas(this.canvas)
    if (prepared && this.options && this.shown)
      drawPart(prepared.context, prepared.size, this.shown.picture, this.shown.header.result, this.options, this.layers)
  }

  private async work() {
    this.working = true
    while (this.waiting !== null) {
      const { header, jpeg } = this.waiting
      const { generation } = this
      this.waiting = null
      const picture = await decode(jpeg)
      await new Promise(requestAnimationFrame)
      if (generation === this.generation) this.show({ header, picture })
      else picture?.close()
    }
    this.working = false
  }

  private show(next: Shown) {
    this.shown?.picture?.close()
    this.shown = next
    this.redraw()
    this.onShown(next.header, next.picture !== null)
  }
}

/** Null for a part without a picture, or with one that the browser cannot read: the verdict is shown all the same. */
async function decode(jpeg: Uint8Array<ArrayBuffer>): Promise<ImageBitmap | null> {
  if (jpeg.length === 0) return null
  try {
    return await createImageBitmap(new Blob([jpeg], { type: 'image/jpeg' }))
  } catch {
    return null
  }
}
