import { describe, expect, it } from 'vitest'
import { createFormat } from '../i18n/format'
import { paretoOption } from './paretoOption'

describe('paretoOption', () => {
  it('draws counts as bars and their sum as a line to 100 %', () => {
    const items = [
      { name: 'open', count: 3, share: 0.75, cumulativeShare: 0.75 },
      { name: 'spur', count: 1, share: 0.25, cumulativeShare: 1 },
    ]
    const option = paretoOption(items, { parts: 'Parts', cumulative: 'Sum', label: (name) => name.toUpperCase() }, createFormat('en'))
    expect(option.xAxis).toMatchObject({ data: ['OPEN', 'SPUR'] })
    expect(option.series).toMatchObject([
      { type: 'bar', data: [3, 1] },
      { type: 'line', data: [0.75, 1] },
    ])
  })
})
