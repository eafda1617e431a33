import { describe, expect, it } from 'vitest'
import type { Model } from '../../api/modelTypes'
import { groupByName, headline } from './groups'

const model = (name: string, version: string) => ({ name, version }) as Model

describe('groupByName', () => {
  it('keeps the order of names and versions', () =>
    expect(groupByName([model('a', '2.0.0'), model('b', '1.0.0'), model('a', '1.0.0')]).map(({ name, versions }) => [name, versions.map((one) => one.version)])).toEqual([
      ['a', ['2.0.0', '1.0.0']],
      ['b', ['1.0.0']],
    ]))
})

describe('headline', () => {
  it('passes over rows without mAP50', () => expect(headline([{ data: 'x', images: 3, map33: 0.5 }, { data: 'y', images: 4, map50: 0.9 }])?.data).toBe('y'))
  it('is nothing where nothing is stated', () => expect(headline([])).toBeNull())
})
