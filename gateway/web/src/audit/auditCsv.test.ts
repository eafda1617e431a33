import { describe, expect, it } from 'vitest'
import { auditCsv } from './auditCsv'

const item = { id: '1', at: '2026-11-21T08:30:00Z', actor: 'lee', role: 'instructor', action: 'model-refused', subject: '=1+1.zip', details: { reason: { en: 'No "model", no ONNX.', ko: '' } } }

describe('auditCsv', () => {
  it('quotes, and takes the meaning from formulas', () =>
    expect(auditCsv([item], (text) => text.en)).toBe(
      '\uFEFFTime,Who,Role,Action,Object,What\r\n' +
        '2026-11-21T08:30:00Z,lee,instructor,model-refused,\'=1+1.zip,"Uploaded =1+1.zip, which was refused: No ""model"", no ONNX."\r\n',
    ))
})
