import type { Size } from './fit'

/**
 * Matches the canvas to its place on the screen in device pixels; drawing then is in CSS pixels. Null while it has no place.
 * @param alpha Whether what lies below shows through.
 */
export function prepareCanvas(canvas: HTMLCanvasElement, alpha = false): { context: CanvasRenderingContext2D; size: Size } | null {
  const size = { width: canvas.clientWidth, height: canvas.clientHeight }
  const context = canvas.getContext('2d', { alpha })
  if (context === null || size.width === 0 || size.height === 0) return null
  const ratio = window.devicePixelRatio
  const width = Math.round(size.width * ratio)
  const height = Math.round(size.height * ratio)
  // Setting the size clears the canvas, so only when it changed.
  if (canvas.width !== width || canvas.height !== height) {
    canvas.width = width
    canvas.height = height
  }
  context.setTransform(ratio, 0, 0, ratio, 0, 0)
  return { context, size }
}
