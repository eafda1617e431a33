/** What people say of a bare ONNX file. Empty: the file says it itself. */
export interface ManifestForm {
  name: string
  version: string
  head: string
  layout: string
  colour: string
  values: string
  resize: string
  labels: string
  threshold: string
}

export const emptyForm: ManifestForm = { name: '', version: '1.0.0', head: '', layout: '', colour: '', values: '', resize: '', labels: '', threshold: '' }

/** The words of manifests, as models/README.md lists them. */
export const heads = [
  'yolov8', 'yolov8-segment', 'yolo-end2end', 'yolo-end2end-segment', 'yolov5', 'yolov5-segment', 'labels-boxes-scores', 'detr', 'rtdetr-ultralytics',
  'yolox', 'ssd', 'nanodet', 'fastestdet', 'centernet', 'classification', 'segmentation', 'anomalib',
] as const
export const layouts = ['NCHW', 'NHWC'] as const
export const colours = ['rgb', 'bgr', 'grey'] as const
export const resizings = ['letterbox', 'letterbox-top-left', 'stretch', 'crop'] as const

/** (v × scale − mean) ÷ std makes of a pixel v what the model was trained on. */
export const valueRanges = {
  unit: { scale: 1 / 255, mean: [0], std: [1] },
  bytes: { scale: 1, mean: [0], std: [1] },
  signed: { scale: 1 / 255, mean: [0.5], std: [0.5] },
  imagenet: { scale: 1 / 255, mean: [0.485, 0.456, 0.406], std: [0.229, 0.224, 0.225] },
} as const

export type ValueRange = keyof typeof valueRanges

/** The grey with which most exporters fill what a letterbox leaves free. */
const letterboxGrey = 114

/** The manifest that the form means; what is empty does not stand in it. */
export function manifestOf(form: ManifestForm): string {
  const labels = form.labels
    .split(/[\n,]/)
    .map((label) => label.trim())
    .filter((label) => label !== '')
  const input = given({
    layout: form.layout,
    color: form.colour,
    resize: form.resize,
    padValue: form.resize.startsWith('letterbox') ? letterboxGrey : undefined,
    normalisation: valueRanges[form.values as ValueRange],
  })
  return JSON.stringify(
    given({
      manifestVersion: 1,
      name: form.name.trim(),
      version: form.version.trim(),
      inputs: Object.keys(input).length > 0 ? [input] : undefined,
      output: form.head === '' ? undefined : { head: form.head },
      labels: labels.length > 0 ? labels : undefined,
      threshold: form.threshold.trim() === '' ? undefined : Number(form.threshold),
    }),
  )
}

const given = (values: Record<string, unknown>) => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== ''))

/** A name that the registry takes, made of a file's: `Best Model (2).onnx` becomes `best-model-2`. */
export const nameOfFile = (fileName: string): string =>
  fileName
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')

export const isBareModel = (fileName: string): boolean => fileName.toLowerCase().endsWith('.onnx')
