import { describe, expect, it } from 'vitest'
import { densestPlace, mostOf } from './defectMap'

const map = (cells: number[]) => ({ cells, columns: 6, rows: 3, defects: 1 })

describe('densestPlace', () => {
  it('finds the third where most is', () =>
    expect(densestPlace(map([0, 0, 0, 0, 0, 9, 5, 5, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]))).toEqual({ row: 1, column: 0 }))
})

describe('mostOf', () => {
  it('is the fullest cell', () => expect(mostOf(map([1, 4, 2]))).toBe(4))
  it('is nothing on an empty map', () => expect(mostOf(map([]))).toBe(0))
})
