import { useRef } from 'react'
import type { Bench } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import type { BenchFeed } from './BenchFeed'
import styles from './BenchScene.module.css'
import { scaleOf, scene } from './scene'
import { SceneBelt } from './SceneBelt'
import { SceneBins } from './SceneBins'
import { SceneCamera } from './SceneCamera'
import { SceneCard } from './SceneCard'
import { SceneGate } from './SceneGate'
import { ScenePart } from './ScenePart'
import { SceneSensor } from './SceneSensor'
import { SceneTower } from './SceneTower'
import { benchTexts } from './texts'
import { useFrame } from './useFrame'

interface Props {
  feed: BenchFeed
  bench: Bench
  chosen: string | null
  choose: (partId: string | null) => void
}

/** The bench from above: parts come from the left, are seen, photographed and sorted. What moves is drawn in each frame, outside React. */
export function BenchScene({ feed, bench, chosen, choose }: Props) {
  const { t, format } = useLanguage()
  const drawing = useRef<SVGSVGElement>(null)
  const { places } = bench
  const scale = scaleOf(places)
  const pointedAt = bench.parts.find(({ partId }) => partId === chosen)
  useFrame((now) => {
    const way = feed.belt.positionAt(now) - bench.belt.positionMillimetres
    const position = feed.belt.positionAt(now)
    drawing.current?.style.setProperty('--way', `${(way * scale.perMillimetre).toFixed(2)}px`)
    drawing.current?.style.setProperty('--belt', `${((position * scale.perMillimetre) % 48).toFixed(2)}px`)
    drawing.current?.style.setProperty('--turn', `${((position * 2.4) % 360).toFixed(1)}deg`)
  })
  const state = bench.belt.speedMillimetresPerSecond > 0 ? benchTexts.belt.runs(format.count(bench.belt.speedMillimetresPerSecond)) : benchTexts.belt.held
  return (
    <figure className={styles.scene} aria-label={t(benchTexts.scene.alt(format.count(bench.parts.length), t(state)))}>
      <svg ref={drawing} viewBox={`0 0 ${scene.width} ${scene.height}`} aria-hidden="true" onPointerLeave={() => choose(null)}>
        <SceneBelt bench={bench} />
        <SceneCamera bench={bench} scale={scale} under />
        <g className={styles.parts}>
          {bench.parts.map((part) => (
            <ScenePart key={part.partId} part={part} places={places} scale={scale} chosen={part.partId === chosen} choose={choose} />
          ))}
        </g>
        <SceneSensor bench={bench} scale={scale} />
        <SceneCamera bench={bench} scale={scale} />
        <SceneGate bench={bench} scale={scale} />
        <SceneBins bench={bench} scale={scale} />
        <SceneTower bench={bench} />
        {pointedAt && (
          <g className={styles.parts}>
            <SceneCard part={pointedAt} places={places} scale={scale} />
          </g>
        )}
      </svg>
    </figure>
  )
}
