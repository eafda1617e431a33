import { describe, expect, it } from 'vitest'
import type { Station } from '../api/types'
import { chooseStation } from './useStation'

const unknown = { bootId: null, camera: null, detail: null, lastSeenAt: '', metrics: null, model: null, recipe: null, since: null }

const known = (station: string, status: Station['status']): Station => {
  const [site = '', line = '', name = ''] = station.split('/')
  return { station, site, line, name, status, ...unknown }
}

describe('chooseStation', () => {
  const stations = [known('a/b/one', 'offline'), known('a/b/two', 'online')]
  it('takes the one that the address names, running or not', () => expect(chooseStation(stations, 'a/b/one')?.name).toBe('one'))
  it('takes one that runs', () => expect(chooseStation(stations, undefined)?.name).toBe('two'))
  it('takes the first where none runs', () => expect(chooseStation([known('a/b/one', 'offline')], undefined)?.name).toBe('one'))
  it('shows no other station than the one asked for', () => expect(chooseStation(stations, 'x/y/z')).toBeNull())
})
