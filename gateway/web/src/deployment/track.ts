import type { Deployment, DeploymentStation, SwapStep } from '../api/deploymentQueries'

/** How a station's order ended other than well. */
export type BadEnd = 'refused' | 'rolledBack' | 'overtaken' | 'notGiven'

/** Where a station is on the way from ordered (0) to running (4); or how the order ended. */
export interface Track {
  phase: number
  end: BadEnd | null
}

export const lastPhase = 4

const phases: Readonly<Record<SwapStep, number>> = {
  idle: 0,
  desired: 0,
  downloading: 1,
  checking: 2,
  warming: 2,
  shadow: 3,
  watching: 3,
  committing: 3,
  running: lastPhase,
  refused: 0,
  rolledBack: 0,
}

export function trackOf({ stage, step }: Pick<DeploymentStation, 'stage' | 'step'>): Track {
  if (stage === 'running') return { phase: lastPhase, end: null }
  if (stage === 'ordered') return { phase: 0, end: null }
  if (stage === 'underway') return { phase: step === null ? 0 : phases[step], end: null }
  return { phase: 0, end: stage }
}

/** 0–1 of the present step; null where the station does not say. */
export const shareOf = ({ progress }: Pick<DeploymentStation, 'progress'>): number | null =>
  progress && progress.total > 0 ? Math.min(1, progress.done / progress.total) : null

export type Settled = 'running' | BadEnd

/** How many stations ended how, in the order in which people want to know; those without any are left out. */
export function countEnds({ stations }: Pick<Deployment, 'stations'>): [Settled, number][] {
  const order: readonly Settled[] = ['running', 'refused', 'rolledBack', 'notGiven', 'overtaken']
  return order.map((end): [Settled, number] => [end, stations.filter((station) => station.stage === end).length]).filter(([, count]) => count > 0)
}

/** Something to take back: an order that a station still goes by. */
export const canRollBack = ({ stations }: Pick<Deployment, 'stations'>): boolean => stations.some(({ stage }) => stage !== 'overtaken' && stage !== 'notGiven')
