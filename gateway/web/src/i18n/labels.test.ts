import { describe, expect, it } from 'vitest'
import { labelText, shortLabelText } from './labels'

describe('labelText', () => {
  it('translates the labels of the kit', () => expect(labelText('open', 'ko')).toBe('단선'))
  it('shows a foreign label as it is', () => expect(labelText('solder-ball', 'ko')).toBe('solder-ball'))
  it('drops the explanation where room is short', () => expect(shortLabelText('copper', 'ko')).toBe('잔류 동'))
})
