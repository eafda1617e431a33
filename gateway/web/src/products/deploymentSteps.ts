import type { DeploymentStation } from '../api/productQueries'

/** What people follow: `desired → downloading → checking → running`. */
export const shownSteps = ['desired', 'downloading', 'checking', 'running'] as const

export type Outcome = 'waiting' | 'underway' | 'done' | 'failed'

const reachedBy = { idle: 0, desired: 0, downloading: 1, checking: 2, warming: 2, shadow: 2, watching: 2, committing: 2, running: 3, rolledBack: 3, refused: 2 } as const

/** How far a station is: which of the shown steps, and how it stands there. */
export function reached({ stage, step }: Pick<DeploymentStation, 'stage' | 'step'>): { step: number; outcome: Outcome } {
  const at = step === null ? 0 : reachedBy[step]
  if (stage === 'running') return { step: 3, outcome: 'done' }
  if (stage === 'ordered') return { step: 0, outcome: 'waiting' }
  return { step: at, outcome: stage === 'underway' ? 'underway' : 'failed' }
}
