// A detector as one writes it with onnxruntime-node, sharp and mqtt.js: a folder of pictures, boxes to a broker.
// YOLOX as published: letterbox to the upper left with 114, planes B, G, R of 0-255, a row of 85 numbers for each cell of three grids.
import { readdir } from 'node:fs/promises'
import { join, parse } from 'node:path'
import { parseArgs } from 'node:util'
import { connectAsync } from 'mqtt'
import * as ort from 'onnxruntime-node'
import sharp from 'sharp'

const strides = [8, 16, 32]
const padding = { r: 114, g: 114, b: 114 }
const boxColumns = 5

const { values } = parseArgs({
  options: Object.fromEntries(['model', 'images', 'topic', 'port', 'size', 'threads', 'threshold', 'overlap'].map((name) => [name, { type: 'string' }])),
})
const [size, threads, threshold, overlap] = [values.size, values.threads, values.threshold, values.overlap].map(Number)

let running = true
process.on('SIGTERM', () => { running = false })

// Each picture of a line is new; those that come round again here must not be found already decoded.
sharp.cache(false)
sharp.concurrency(threads)
const session = await ort.InferenceSession.create(values.model, { intraOpNumThreads: threads, interOpNumThreads: 1, graphOptimizationLevel: 'all' })
const client = await connectAsync(`mqtt://127.0.0.1:${values.port}`, { protocolVersion: 5 })
const files = (await readdir(values.images)).sort()
const cells = grid()
const area = size * size
const planes = new Float32Array(3 * area)
const input = new ort.Tensor('float32', planes, [1, 3, size, size])

for (let frame = 0; running; frame++) {
  const file = files[frame % files.length]
  const began = performance.now()
  const picture = sharp(join(values.images, file))
  const { width, height } = await picture.metadata()
  const scale = Math.min(size / width, size / height)
  const pixels = await picture.resize(size, size, { fit: 'contain', position: 'left top', background: padding, kernel: 'linear' }).removeAlpha().raw().toBuffer()
  const fitted = performance.now()
  toPlanes(pixels)
  const prepared = performance.now()
  const { [session.outputNames[0]]: output } = await session.run({ [session.inputNames[0]]: input })
  const inferred = performance.now()
  const detections = decode(output.data, output.dims[2], scale)
  const ended = performance.now()
  client.publish(values.topic, JSON.stringify({
    partId: parse(file).name,
    capturedAtMs: performance.timeOrigin + began,
    detections,
    stagesMs: { capture: fitted - began, preprocess: prepared - fitted, inference: inferred - prepared, decode: ended - inferred },
  }), { qos: 1 })
}
await client.endAsync()

function grid() {
  return strides.flatMap((stride) => {
    const count = size / stride
    return Array.from({ length: count * count }, (_, index) => ({ column: index % count, row: Math.floor(index / count), stride }))
  })
}

function toPlanes(pixels) {
  for (let pixel = 0; pixel < area; pixel++) {
    planes[pixel] = pixels[3 * pixel + 2]
    planes[area + pixel] = pixels[3 * pixel + 1]
    planes[2 * area + pixel] = pixels[3 * pixel]
  }
}

function decode(output, columns, scale) {
  const found = []
  for (let cell = 0; cell < cells.length; cell++) {
    const row = cell * columns
    const objectness = output[row + 4]
    if (objectness < threshold) continue
    let label = 0
    for (let other = 1; other < columns - boxColumns; other++) {
      if (output[row + boxColumns + other] > output[row + boxColumns + label]) label = other
    }
    const score = output[row + boxColumns + label] * objectness
    if (score < threshold) continue
    const { column, row: line, stride } = cells[cell]
    const [width, height] = [Math.exp(output[row + 2]) * stride / scale, Math.exp(output[row + 3]) * stride / scale]
    const [x, y] = [(output[row] + column) * stride / scale, (output[row + 1] + line) * stride / scale]
    found.push({ label, score, box: [x - width / 2, y - height / 2, width, height] })
  }
  found.sort((a, b) => b.score - a.score)
  const kept = []
  for (const detection of found) {
    if (kept.every((other) => other.label !== detection.label || intersectionOverUnion(other.box, detection.box) <= overlap)) kept.push(detection)
  }
  return kept.map(({ label, score, box }) => ({ label: `label ${label}`, score: round(score, 4), box: box.map((value) => round(value, 1)) }))
}

function intersectionOverUnion([ax, ay, aw, ah], [bx, by, bw, bh]) {
  const width = Math.max(0, Math.min(ax + aw, bx + bw) - Math.max(ax, bx))
  const height = Math.max(0, Math.min(ay + ah, by + bh) - Math.max(ay, by))
  return width * height / (aw * ah + bw * bh - width * height)
}

function round(value, digits) {
  return Number(value.toFixed(digits))
}
