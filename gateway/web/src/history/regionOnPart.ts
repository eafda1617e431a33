import type { Result } from '../api/types'
import type { Point } from '../picture/fit'

/**
 * The corners of a region of the golden template, one after the other, where they lay on the part's picture, source pixels: turned about the picture's
 * centre and shifted as the station laid the template under it; as they are where it laid none.
 */
export function regionOnPart([x = 0, y = 0, width = 0, height = 0]: readonly number[], part: Pick<Result, 'width' | 'height' | 'registration'>): Point[] {
  const { shiftX = 0, shiftY = 0, rotationDegrees = 0 } = part.registration ?? {}
  // Counter-clockwise on the screen, where y points down.
  const radians = (-rotationDegrees * Math.PI) / 180
  const [sin, cos] = [Math.sin(radians), Math.cos(radians)]
  const [centreX, centreY] = [part.width / 2, part.height / 2]
  const corners = [
    [x, y],
    [x + width, y],
    [x + width, y + height],
    [x, y + height],
  ] as const
  return corners.map(([cornerX, cornerY]) => {
    const [left, top] = [cornerX - centreX, cornerY - centreY]
    return { x: centreX + cos * left - sin * top + shiftX, y: centreY + sin * left + cos * top + shiftY }
  })
}
