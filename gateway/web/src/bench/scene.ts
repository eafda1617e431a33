import type { Bench } from '../api/types'

/** Where things are drawn, in units of the drawing; the belt is seen from above and runs to the right. */
export const scene = { width: 1200, height: 380, beltTop: 128, beltBottom: 232, left: 70, right: 1010 } as const

export const beltMiddle = (scene.beltTop + scene.beltBottom) / 2

/** Millimetres along the belt to the drawing. A part is drawn from its trailing edge, which is still before 0 when it is laid on. */
export function scaleOf({ partLength, end }: Bench['places']) {
  const perMillimetre = (scene.right - scene.left) / (end + partLength)
  return { perMillimetre, x: (millimetres: number) => scene.left + (millimetres + partLength) * perMillimetre }
}

export type Scale = ReturnType<typeof scaleOf>

/** How far aside a rejected part has been led, 0–1: from its middle at the gate on, over its own length and a half. */
export const asideOf = (front: number, { gate, partLength }: Bench['places']): number => {
  const share = (front - gate - partLength / 2) / (1.1 * partLength)
  const held = Math.min(Math.max(share, 0), 1)
  return held * held * (3 - 2 * held)
}
