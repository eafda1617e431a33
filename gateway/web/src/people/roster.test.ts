import { describe, expect, it } from 'vitest'
import { numberedNames, readRoster } from './roster'
import { peopleTexts } from './texts'

const read = (typed: string, ...taken: string[]) => readRoster(typed, new Set(taken))

describe('readRoster', () => {
  it('takes a name a line and leaves empty lines out', () =>
    expect(read('kim.minji\n\n  이서연 \r\n')).toEqual([
      { line: 1, name: 'kim.minji', displayName: 'kim.minji', problem: null },
      { line: 3, name: '이서연', displayName: '이서연', problem: null },
    ]))
  it('makes a sign-in name of a name with spaces', () => expect(read('Kim Min Ji')[0]).toMatchObject({ name: 'kim.min.ji', displayName: 'Kim Min Ji' }))
  it('takes the name that others see after a comma or a tab of a spreadsheet', () => {
    expect(read('kim.minji, 김민지')[0]).toMatchObject({ name: 'kim.minji', displayName: '김민지' })
    expect(read('kim.minji\t김민지\t')[0]).toMatchObject({ name: 'kim.minji', displayName: '김민지' })
  })
  it('puts Hangul together that came in parts', () => expect(read('김민지'.normalize('NFD'))[0]?.name).toBe('김민지'))
  it('says what is no name', () => expect(read('kim@lab')[0]?.problem).toBe(peopleTexts.several.noName))
  it('says that a name is there already, whatever its case', () => expect(read('Kim', 'kim')[0]?.problem).toEqual(peopleTexts.several.taken('kim')))
  it('says that a name stands twice, at the second one', () =>
    expect(read('김민지\n김민지').map(({ problem }) => problem)).toEqual([null, peopleTexts.several.twice('김민지2')]))
  it('says that a shown name is too long', () => expect(read(`kim, ${'x'.repeat(65)}`)[0]?.problem).toBe(peopleTexts.several.longName))
})

describe('numberedNames', () => {
  it('counts with two digits', () => expect(numberedNames('trainee', 3, new Set())).toEqual(['trainee01', 'trainee02', 'trainee03']))
  it('leaves out who is there', () => expect(numberedNames('교육생', 2, new Set(['교육생01']))).toEqual(['교육생02', '교육생03']))
})
