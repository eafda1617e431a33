import { describe, expect, it } from 'vitest'
import { between, drag, holdAt, move, resize } from './region'

const template = { width: 640, height: 480 }
const region = { x: 100, y: 50, width: 200, height: 100 }

describe('between', () => {
  it('is the same from any corner', () => expect(between({ x: 30.4, y: 40 }, { x: 10, y: 20.6 }, template)).toEqual({ x: 10, y: 21, width: 20, height: 19 }))
  it('ends at the template', () => expect(between({ x: -20, y: 400 }, { x: 700, y: 900 }, template)).toEqual({ x: 0, y: 400, width: 640, height: 80 }))
  it('is never empty', () => expect(between({ x: 640, y: 480 }, { x: 640, y: 480 }, template)).toEqual({ x: 639, y: 479, width: 1, height: 1 }))
})

describe('holdAt', () => {
  it('takes a corner before the inside', () => expect(holdAt(region, { x: 296, y: 146 }, 8)).toBe('se'))
  it('takes the inside', () => expect(holdAt(region, { x: 200, y: 100 }, 8)).toBe('inside'))
  it('takes nothing beside it', () => expect(holdAt(region, { x: 320, y: 100 }, 8)).toBeNull())
})

describe('drag', () => {
  it('moves as far as the template goes', () => expect(drag(region, 'inside', { x: 900, y: -900 }, template)).toEqual({ ...region, x: 440, y: 0 }))
  it('moves a corner past the opposite one', () => expect(drag(region, 'nw', { x: 250, y: 0 }, template)).toEqual({ x: 300, y: 50, width: 50, height: 100 }))
})

describe('by keys', () => {
  it('moves', () => expect(move(region, { x: -8, y: 8 }, template)).toEqual({ ...region, x: 92, y: 58 }))
  it('resizes as far as the template goes', () => expect(resize(region, { x: 8, y: 900 }, template)).toEqual({ x: 100, y: 50, width: 208, height: 430 }))
  it('keeps one pixel', () => expect(resize(region, { x: -900, y: -8 }, template)).toEqual({ x: 100, y: 50, width: 1, height: 92 }))
})
