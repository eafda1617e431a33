import { describe, expect, it } from 'vitest'
import { parseAddress } from '../app/address'
import { readHallRoute } from './hallRoute'

const read = (hash: string) => readHallRoute(parseAddress(hash))

describe('readHallRoute', () => {
  it('shows all stations for three metres and 24 inches', () => expect(read('#/hall')).toEqual({ station: undefined, distanceMetres: 3, diagonalInches: 24 }))
  it('reads station, distance and panel', () =>
    expect(read('#/hall/a/b/c?distance=6.5&panel=55')).toEqual({ station: 'a/b/c', distanceMetres: 6.5, diagonalInches: 55 }))
  it.each(['0', '-1', 'far', '', '1e9'])('does not take %s for a distance', (distance) => expect(read(`#/hall?distance=${distance}`).distanceMetres).toBe(3))
})
