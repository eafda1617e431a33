import { describe, expect, it } from 'vitest'
import type { DeploymentStation } from '../api/deploymentQueries'
import { canRollBack, countEnds, shareOf, trackOf } from './track'

const station = (stage: DeploymentStation['stage']) => ({ stage }) as DeploymentStation

describe('trackOf', () => {
  it.each([
    ['ordered', null, 0],
    ['underway', 'downloading', 1],
    ['underway', 'checking', 2],
    ['underway', 'shadow', 3],
    ['running', 'running', 4],
  ] as const)('%s %s', (stage, step, phase) => expect(trackOf({ stage, step })).toEqual({ phase, end: null }))

  it.each(['refused', 'rolledBack', 'overtaken', 'notGiven'] as const)('%s is no way to running', (stage) => expect(trackOf({ stage, step: null }).end).toBe(stage))
})

describe('shareOf', () => {
  it('is nothing where the total is not known', () => expect(shareOf({ progress: { done: 5, total: 0 } })).toBeNull())
  it('is never more than the whole', () => expect(shareOf({ progress: { done: 12, total: 10 } })).toBe(1))
})

describe('countEnds', () => {
  it('leaves out ends that none came to', () =>
    expect(countEnds({ stations: [station('refused'), station('underway'), station('running'), station('running')] })).toEqual([
      ['running', 2],
      ['refused', 1],
    ]))
})

describe('canRollBack', () => {
  it('is for orders that still hold', () => expect(canRollBack({ stations: [station('overtaken'), station('refused')] })).toBe(true))
  it('is not for those that newer ones replaced', () => expect(canRollBack({ stations: [station('overtaken'), station('notGiven')] })).toBe(false))
})
