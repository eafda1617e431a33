import { describe, expect, it } from 'vitest'
import { chooseLanguage } from './language'

describe('chooseLanguage', () => {
  it('takes the remembered choice before the browser', () => expect(chooseLanguage('en', ['ko-KR'])).toBe('en'))
  it('takes the first language that the kit speaks', () => expect(chooseLanguage(null, ['fr-FR', 'ko-KR', 'en'])).toBe('ko'))
  it('speaks English to everybody else', () => expect(chooseLanguage('xx', ['fr', 'kok-IN'])).toBe('en'))
})
