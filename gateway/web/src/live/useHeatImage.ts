import { useMemo } from 'react'
import { useDefectMap } from '../api/queries'
import type { DefectMap } from '../api/types'
import { mostOf } from './defectMap'
import { heatColour } from './heatColours'

/** The map of a station's defects as a picture, one pixel a cell; null while there is none, or it is not wanted. */
export function useHeatImage(station: string, wanted = true): OffscreenCanvas | null {
  const { data } = useDefectMap(station)
  return useMemo(() => (data && wanted ? drawHeat(data) : null), [data, wanted])
}

function drawHeat(map: DefectMap): OffscreenCanvas | null {
  const most = mostOf(map)
  const canvas = new OffscreenCanvas(map.columns, map.rows)
  const context = canvas.getContext('2d')
  if (context === null || most === 0) return null
  const image = context.createImageData(map.columns, map.rows)
  map.cells.forEach((count, index) => image.data.set(heatColour(count / most), index * 4))
  context.putImageData(image, 0, 0)
  return canvas
}
