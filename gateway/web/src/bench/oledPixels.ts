/** The lit pixels of a picture with a bit a pixel, as [x, y]; rows from the top, the highest bit of a byte on the left. */
export function* litPixels(base64: string, width: number): Generator<[number, number]> {
  const bytes = atob(base64)
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes.charCodeAt(i)
    for (let bit = 0; bit < 8; bit++) {
      if (byte & (0x80 >> bit)) yield [(i * 8 + bit) % width, Math.floor((i * 8 + bit) / width)]
    }
  }
}
