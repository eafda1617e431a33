/** Position and speed of the belt, as a message tells them. */
export interface BeltReading {
  positionMillimetres: number
  speedMillimetresPerSecond: number
}

/** Messages come late by differing times; so much of the difference is made good with each. */
const correction = 0.25
/** Beyond this it is no delay: the page slept, or the station is another. */
const jumpMillimetres = 120

/** Where the belt is between two messages, so that what lies on it moves evenly. Times in milliseconds of one clock. */
export class BeltClock {
  private position = 0
  private speed = 0
  private at: number | null = null

  tell({ positionMillimetres, speedMillimetresPerSecond }: BeltReading, now: number) {
    const off = positionMillimetres - this.positionAt(now)
    const known = this.at !== null && Math.abs(off) < jumpMillimetres && speedMillimetresPerSecond > 0
    this.position = known ? this.positionAt(now) + correction * off : positionMillimetres
    this.speed = speedMillimetresPerSecond
    this.at = now
  }

  positionAt(now: number): number {
    return this.at === null ? this.position : this.position + (this.speed * Math.min(Math.max(0, now - this.at), 500)) / 1000
  }
}
