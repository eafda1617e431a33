import { describe, expect, it } from 'vitest'
import { intersectionOverUnion, matchTruth } from './truthMatch'

const truth = (...defects: [string, number[]][]) => ({
  defects: defects.map(([label, box]) => ({ label, box })),
  found: 0,
  missed: 0,
  falseAlarms: 0,
})
const detection = (label: string, box: number[], score = 0.9) => ({ label, box, score })

describe('intersectionOverUnion', () => {
  it('is one for the same box', () => expect(intersectionOverUnion([0, 0, 10, 10], [0, 0, 10, 10])).toBe(1))
  it('is zero for boxes that only touch', () => expect(intersectionOverUnion([0, 0, 10, 10], [10, 0, 10, 10])).toBe(0))
  it('shares the union', () => expect(intersectionOverUnion([0, 0, 10, 10], [5, 0, 10, 10])).toBeCloseTo(1 / 3))
})

describe('matchTruth', () => {
  it('finds a defect of the same label at the same place', () =>
    expect(matchTruth([detection('open', [1, 1, 10, 10])], truth(['open', [0, 0, 10, 10]]))).toEqual({ missed: [false], falseAlarm: [false] }))
  it('does not take another label for it', () =>
    expect(matchTruth([detection('short', [0, 0, 10, 10])], truth(['open', [0, 0, 10, 10]]))).toEqual({ missed: [true], falseAlarm: [true] }))
  it('lets a second detection of one defect be a false alarm, the weaker one', () =>
    expect(
      matchTruth([detection('open', [0, 0, 10, 9], 0.5), detection('open', [0, 0, 10, 10], 0.8)], truth(['open', [0, 0, 10, 10]])),
    ).toEqual({ missed: [false], falseAlarm: [true, false] }))
})
