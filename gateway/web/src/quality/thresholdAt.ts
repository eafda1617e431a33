import type { ThresholdCurve, ThresholdPoint } from '../api/types'

/** The point of the curve that lies nearest to a threshold; null without points. */
export function pointAt(points: readonly ThresholdPoint[], threshold: number): ThresholdPoint | null {
  let nearest: ThresholdPoint | null = null
  for (const point of points)
    if (nearest === null || Math.abs(point.threshold - threshold) < Math.abs(nearest.threshold - threshold)) nearest = point
  return nearest
}

/** Whether the curve says anything: parts of which it is known what they are, and scores. */
export const saysAnything = ({ good, bad, points }: ThresholdCurve): boolean => good + bad > 0 && points.length > 1
