import { describe, expect, it } from 'vitest'
import { createFormat } from '../i18n/format'
import { trendOption } from './trendOption'

describe('trendOption', () => {
  it('lays the interval as a band from its lower to its upper end', () => {
    const point = { name: 'L1', firstAt: '', inspections: 4, ok: 3, ng: 1, unknown: 0, yield: { count: 3, of: 4, value: 0.75, lower: 0.25, upper: 0.875 } }
    const option = trendOption([point], { yield: 'Yield', interval: '95 %', name: (name) => name }, createFormat('en'))
    expect(option.series).toMatchObject([{ data: [0.25] }, { data: [0.625] }, { data: [0.75] }])
  })
})
