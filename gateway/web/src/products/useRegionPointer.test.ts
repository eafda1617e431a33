import { createElement, type PointerEvent } from 'react'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import type { RegionDraft } from './recipeDraft'
import { useRegionPointer } from './useRegionPointer'
import { useRegions } from './useRegions'

const size = { width: 100, height: 100 }
const at = (x: number, y: number) =>
  ({ button: 0, pointerId: 1, nativeEvent: { offsetX: x, offsetY: y }, currentTarget: { clientWidth: 100, clientHeight: 100, setPointerCapture: () => undefined } }) as unknown as PointerEvent<HTMLCanvasElement>

/** What one render gives, with the draft that its edits make of nothing. */
function renderOnce() {
  let draft: readonly RegionDraft[] = []
  const given: { pointer?: ReturnType<typeof useRegionPointer>; regions?: ReturnType<typeof useRegions> } = {}
  const Probe = () => {
    given.regions = useRegions([], size, (edit) => (draft = edit(draft)))
    given.pointer = useRegionPointer(given.regions, size, false)
    return null
  }
  renderToString(createElement(Probe))
  return { ...given, draft: () => draft }
}

it('keeps a new region through moves that come before it is rendered', () => {
  const { pointer, draft } = renderOnce()
  pointer?.onPointerDown(at(10, 10))
  pointer?.onPointerMove(at(20, 20))
  pointer?.onPointerMove(at(40, 30))
  expect(draft()).toEqual([{ name: '', kind: 'inspect', box: ['10', '10', '30', '20'] }])
})

it('keeps both of two that are added before the first is rendered', () => {
  const { regions, draft } = renderOnce()
  regions?.add('inspect')
  regions?.add('exclude')
  expect(draft().map(({ kind }) => kind)).toEqual(['inspect', 'exclude'])
})

it('adds no more than a recipe may have', () => {
  const { regions, draft } = renderOnce()
  for (let count = 0; count < 70; count++) regions?.add('inspect')
  expect(draft()).toHaveLength(64)
})
