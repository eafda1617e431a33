import { describe, expect, it } from 'vitest'
import { createFormat } from '../i18n/format'
import { pChartOption } from './pChartOption'

const point = { name: 'L1', inspected: 50, defective: 5, fraction: 0.1, lower: 0, upper: 0.2, standardScore: 0, isLargeEnough: true, broken: [] }
const words = { fraction: 'Fraction', upper: 'UCL', lower: 'LCL', centre: 'Centre', name: (name: string) => name }

describe('pChartOption', () => {
  it('draws the limits of each subgroup and one centre', () => {
    const { series } = pChartOption({ centre: 0.1, isStandardGiven: false, points: [point, { ...point, upper: 0.3 }] }, words, createFormat('en'))
    expect(series).toMatchObject([{}, { data: [0.2, 0.3] }, { data: [0, 0] }, { data: [0.1, 0.1] }])
  })
  it('marks a broken rule by shape, not by colour alone', () => {
    const { series } = pChartOption(
      { centre: 0.1, isStandardGiven: false, points: [point, { ...point, broken: ['western-electric-1'] }] },
      words,
      createFormat('en'),
    )
    expect(series).toMatchObject([{ data: [{ symbol: 'circle' }, { symbol: 'diamond' }] }, {}, {}, {}])
  })
})
