/** Counts how often some bytes occur in a stream, also over the ends of its pieces. */
export class ByteCounter {
  count = 0
  private matched = 0
  private readonly wanted: readonly number[]

  /** @param wanted Its first byte occurs in it once only, so that nothing is missed by starting anew there. */
  constructor(wanted: readonly number[]) {
    this.wanted = wanted
  }

  add(piece: Uint8Array) {
    for (const byte of piece) {
      if (byte !== this.wanted[this.matched]) this.matched = 0
      if (byte === this.wanted[this.matched]) this.matched++
      if (this.matched < this.wanted.length) continue
      this.matched = 0
      this.count++
    }
  }
}
