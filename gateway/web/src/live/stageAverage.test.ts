import { expect, it } from 'vitest'
import { averageStages } from './stageAverage'

const times = (all: number) => ({ capture: all, queue: all, register: all, preprocess: all, inference: all, decode: all, judge: all, total: all * 6 })

it('averages each stage', () => expect(averageStages([times(1), times(3)])).toEqual(times(2)))
it('has no average of nothing', () => expect(averageStages([])).toBeNull())
