import { describe, expect, it } from 'vitest'
import { emptyForm, isBareModel, manifestOf, nameOfFile } from './manifestForm'

describe('manifestOf', () => {
  it('leaves out what is left free', () =>
    expect(JSON.parse(manifestOf({ ...emptyForm, name: ' my-net ', version: '1.2.0' }))).toEqual({ manifestVersion: 1, name: 'my-net', version: '1.2.0' }))

  it('says everything that was filled in', () =>
    expect(
      JSON.parse(
        manifestOf({ name: 'my-net', version: '1.0.0', head: 'yolox', layout: 'NCHW', colour: 'bgr', values: 'bytes', resize: 'letterbox-top-left', labels: 'scratch\n dent ,\n', threshold: '0.3' }),
      ),
    ).toEqual({
      manifestVersion: 1,
      name: 'my-net',
      version: '1.0.0',
      inputs: [{ layout: 'NCHW', color: 'bgr', resize: 'letterbox-top-left', padValue: 114, normalisation: { scale: 1, mean: [0], std: [1] } }],
      output: { head: 'yolox' },
      labels: ['scratch', 'dent'],
      threshold: 0.3,
    }))
})

describe('nameOfFile', () => {
  it.each([
    ['best.onnx', 'best'],
    ['Best Model (2).onnx', 'best-model-2'],
    ['모델.onnx', ''],
  ])('%s', (file, name) => expect(nameOfFile(file)).toBe(name))
})

describe('isBareModel', () => {
  it('goes by the ending', () => expect(['a.ONNX', 'a.zip', 'onnx'].map(isBareModel)).toEqual([true, false, false]))
})
