import { expect, test } from 'vitest'
import { asideOf, scaleOf, scene } from './scene'

const places = { partLength: 60, sensor: 80, camera: 110, gate: 410, end: 530, hasEncoder: true }

test('the whole way of a part is within the belt', () => {
  const { x } = scaleOf(places)
  expect(x(-places.partLength)).toBe(scene.left)
  expect(x(places.end)).toBeCloseTo(scene.right)
})

test('a rejected part leaves the belt behind the gate, never before', () => {
  expect(asideOf(places.gate, places)).toBe(0)
  expect(asideOf(places.gate + 63, places)).toBeCloseTo(0.5)
  expect(asideOf(places.end, places)).toBe(1)
})
