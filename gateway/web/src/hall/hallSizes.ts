/** The screen on the wall, and from where it is read. */
export interface HallScreen {
  distanceMetres: number
  diagonalInches: number
  /** CSS pixels of the whole screen. */
  widthPixels: number
  heightPixels: number
}

export interface HallSizes {
  /** Font size whose capitals and figures are as high as the distance asks for. */
  textPixels: number
  /** Height of the sign of a verdict. */
  verdictPixels: number
}

/** Glyphs at least so high, as a share of the distance: 15 mm at three metres. */
const glyphShare = 1 / 200
/** The sign of a verdict: 80 mm at three metres. */
const verdictShare = 80 / 3_000
/** Height of capitals and figures of the page's fonts as a share of the font size (Noto Sans: 0.733; others are higher, or nearly so). */
const capHeight = 0.72
const millimetresPerInch = 25.4

/** Sizes in CSS pixels. */
export function hallSizes({ distanceMetres, diagonalInches, widthPixels, heightPixels }: HallScreen): HallSizes {
  const pixelsPerMillimetre = Math.hypot(widthPixels, heightPixels) / (diagonalInches * millimetresPerInch)
  const distance = distanceMetres * 1_000
  return {
    textPixels: (distance * glyphShare * pixelsPerMillimetre) / capHeight,
    verdictPixels: distance * verdictShare * pixelsPerMillimetre,
  }
}
