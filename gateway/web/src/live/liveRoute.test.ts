import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { liveLink, readLiveRoute } from './liveRoute'

const read = (hash: string) => readLiveRoute(parseAddress(hash))

describe('readLiveRoute', () => {
  it('shows all stations where none is named', () => expect(read('#/live').station).toBeUndefined())
  it('takes no half name for a station', () => expect(read('#/live/a/b').station).toBeUndefined())
})

describe('liveLink', () => {
  it.each([{ station: '현장/라인/a-1' }, { filter: 'line 2', attention: true }])('comes back: %o', (route) =>
    expect(read(liveLink(route))).toEqual({ station: undefined, filter: undefined, attention: undefined, ...route }),
  )
})
