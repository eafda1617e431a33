import { describe, expect, it } from 'vitest'
import { reached } from './deploymentSteps'

describe('reached', () => {
  it.each([
    ['ordered', null, 0, 'waiting'],
    ['underway', 'downloading', 1, 'underway'],
    ['underway', 'shadow', 2, 'underway'],
    ['running', 'running', 3, 'done'],
    ['refused', 'refused', 2, 'failed'],
    ['notGiven', null, 0, 'failed'],
    ['overtaken', null, 0, 'failed'],
  ] as const)('%s, %s', (stage, step, at, outcome) => expect(reached({ stage, step })).toEqual({ step: at, outcome }))
})
