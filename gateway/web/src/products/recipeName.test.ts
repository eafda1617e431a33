import { describe, expect, it } from 'vitest'
import { recipeOf } from './recipeName'

describe('recipeOf', () => {
  it('reads product and revision', () => expect(recipeOf('board-a r12')).toEqual({ product: 'board-a', revision: 12 }))
  it('reads nothing of a model', () => expect(recipeOf('substrate-compare 2.0.0')).toBeNull())
})
