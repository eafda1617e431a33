import { describe, expect, it } from 'vitest'
import type { AuditItem } from '../api/auditQueries'
import { auditSentence, spoken } from './auditSentence'
import { actionNames } from './texts'

const item = (action: string, subject: string, details: unknown = null): AuditItem => ({
  id: '019aa4c27e5b7c1f9d3a0b6c5d4e3f21',
  at: '2026-11-21T08:30:00Z',
  actor: 'lee',
  role: 'instructor',
  action,
  subject,
  details,
})
const said = (...given: Parameters<typeof item>) => spoken(auditSentence(item(...given)))

describe('auditSentence', () => {
  it('says a role in both languages', () =>
    expect(said('person-added', 'kim', { role: 'trainee' })).toEqual({ en: 'Added the person kim (trainee).', ko: '사용자 kim을(를) 추가했습니다 (교육생).' }))
  it('tells an own password from that of somebody else', () => {
    expect(said('password-set', 'lee').en).toBe('Changed their own password.')
    expect(said('password-set', 'kim').en).toBe('Gave kim another password.')
  })
  it('names one station, and counts several', () => {
    expect(said('model-deployed', 'm 2', { stations: ['a/b/c'] }).en).toBe('Deployed the model m 2 to a/b/c.')
    expect(said('model-deployed', 'm 2', { stations: ['a/b/c', 'a/b/d', 'a/b/e'] })).toEqual({
      en: 'Deployed the model m 2 to a/b/c and 2 more.',
      ko: 'm 2 모델을 배포했습니다 (a/b/c 외 2곳).',
    })
  })
  it('says why a model was refused', () => expect(said('model-refused', 'x.zip', { reason: { en: 'It is no ONNX.', ko: 'ONNX가 아닙니다.' } }).en).toBe('Uploaded x.zip, which was refused: It is no ONNX.'))
  it('says what a reviewer found', () =>
    expect(said('result-reviewed', 'b-1', { verdict: 'NG', label: 'scratch' }).ko).toBe('결과 b-1의 부품을 검토했습니다: NG scratch.'))
  it('reads well without details too', () =>
    expect(Object.keys(actionNames).flatMap((action) => Object.values(said(action, 'x'))).filter((words) => /undefined|\{\}| \.|  /.test(words))).toEqual([]))
  it('leads to the station, the part, the view', () => {
    expect(auditSentence(item('model-ordered', 'lab/line1/s1')).link?.href).toBe('#/live/lab/line1/s1')
    expect(auditSentence(item('template-saved', 'abc', { origin: 'result/b-1' })).link?.href).toBe('#/history/b-1')
    expect(auditSentence(item('model-deployed', 'm 2', { id: 'd1' })).link?.href).toBe('#/models/deployments/d1')
    expect(auditSentence(item('template-saved', 'abc', { origin: 'upload' })).link?.view).toBe('products')
    expect(auditSentence(item('sign-in', 'lee')).link).toBeNull()
  })
  it('keeps the word of an action that it does not know', () => expect(said('line-stopped', 'line1').en).toBe('line-stopped: line1'))
})
