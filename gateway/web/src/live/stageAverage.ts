import type { StageTimes } from '../api/types'

/** The stages that make up the total, in the order in which a part passes them. */
export const stages = ['queue', 'register', 'preprocess', 'inference', 'decode', 'judge'] as const
export type Stage = (typeof stages)[number]

/** Mean of each stage, milliseconds; null without parts. */
export function averageStages(parts: readonly StageTimes[]): StageTimes | null {
  if (parts.length === 0) return null
  const mean = (pick: (times: StageTimes) => number) => parts.reduce((sum, times) => sum + pick(times), 0) / parts.length
  return {
    capture: mean((times) => times.capture),
    queue: mean((times) => times.queue),
    register: mean((times) => times.register),
    preprocess: mean((times) => times.preprocess),
    inference: mean((times) => times.inference),
    decode: mean((times) => times.decode),
    judge: mean((times) => times.judge),
    total: mean((times) => times.total),
  }
}
