import type { Detection, Truth } from '../api/types'

/** Intersection over union from which a detection meets a defect of its label: the DeepPCB rule, as in `TruthMessage`. */
const meets = 0.33

export interface TruthMatch {
  /** One for each defect of the truth: whether no detection met it (미검). */
  missed: boolean[]
  /** One for each detection: whether it met no defect (오탐). */
  falseAlarm: boolean[]
}

/** Pairs detections, best score first, with the defects that are really there; each defect is met once. */
export function matchTruth(detections: readonly Detection[], truth: Truth): TruthMatch {
  const missed = truth.defects.map(() => true)
  const falseAlarm = detections.map(() => true)
  const byScore = detections.map((detection, index) => ({ detection, index })).sort((a, b) => b.detection.score - a.detection.score)
  for (const { detection, index } of byScore) {
    let best = -1
    let bestOverlap = meets
    truth.defects.forEach((defect, candidate) => {
      const overlap = intersectionOverUnion(defect.box, detection.box)
      if (missed[candidate] && defect.label === detection.label && overlap >= bestOverlap) {
        best = candidate
        bestOverlap = overlap
      }
    })
    if (best < 0) continue
    missed[best] = false
    falseAlarm[index] = false
  }
  return { missed, falseAlarm }
}

export function intersectionOverUnion(a: readonly number[], b: readonly number[]): number {
  const [ax = 0, ay = 0, aw = 0, ah = 0] = a
  const [bx = 0, by = 0, bw = 0, bh = 0] = b
  const width = Math.min(ax + aw, bx + bw) - Math.max(ax, bx)
  const height = Math.min(ay + ah, by + bh) - Math.max(ay, by)
  if (width <= 0 || height <= 0) return 0
  return (width * height) / (aw * ah + bw * bh - width * height)
}
