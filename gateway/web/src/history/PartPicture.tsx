import { useEffect, useMemo, useRef, useState } from 'react'
import type { Result } from '../api/types'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { EvidencePainter } from '../picture/EvidencePainter'
import { LayerSwitch } from '../picture/LayerSwitch'
import { useDrawOptions } from '../picture/useDrawOptions'
import { useEvidence } from '../picture/useEvidence'
import { usePictureView } from '../picture/usePictureView'
import { useShowRegions } from '../picture/useShowRegions'
import { ZoomButtons } from '../picture/ZoomButtons'
import { regionCaption, type RecipeRegion } from '../products/regions'
import { productTexts } from '../products/texts'
import { defectSummary } from '../verdict/defectSummary'
import styles from './PartPicture.module.css'
import { regionOnPart } from './regionOnPart'

const panStep = 60

interface Props {
  result: Result
  showTruth: boolean
  /** Of the recipe that judged it; the same array as long as they are the same. */
  regions: readonly RecipeRegion[]
}

/** The stored picture of the opened part, large, with captions and the regions of its recipe; zoom and pan. */
export function PartPicture({ result, showTruth, regions }: Props) {
  const { t, language } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const evidence = useEvidence(result)
  const options = useDrawOptions(showTruth, true)
  const [painter] = useState(() => new EvidencePainter())
  const view = usePictureView(canvas, painter)

  const [showRegions, toggleRegions] = useShowRegions()
  const placed = useMemo(
    () =>
      showRegions
        ? regions.map(({ box, kind = 'inspect', name }, index) => ({
            outline: regionOnPart(box, evidence.result),
            kind,
            caption: regionCaption(index, name, t(productTexts.region.kinds[kind])),
          }))
        : [],
    [showRegions, regions, evidence.result, t],
  )

  useEffect(() => painter.show(evidence, options, placed), [painter, evidence, options, placed])
  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    painter.attach(element)
    const observer = new ResizeObserver(() => painter.redraw())
    observer.observe(element)
    return () => {
      observer.disconnect()
      painter.attach(null)
    }
  }, [painter])

  useShortcuts({
    ...(regions.length > 0 && { KeyR: toggleRegions }),
    Equal: view.closer,
    'Shift+Equal': view.closer,
    NumpadAdd: view.closer,
    Minus: view.further,
    NumpadSubtract: view.further,
    Digit0: view.whole,
    'Shift+ArrowLeft': () => view.move(panStep, 0),
    'Shift+ArrowRight': () => view.move(-panStep, 0),
    'Shift+ArrowUp': () => view.move(0, panStep),
    'Shift+ArrowDown': () => view.move(0, -panStep),
  })

  return (
    <div className={styles.picture}>
      <div className={styles.well}>
        <canvas ref={canvas} className={styles.canvas} data-zoomed={view.zoom > 1} role="img" aria-label={defectSummary(result, language)} />
        {evidence.picture === null && <p className={styles.notice}>{t(evidence.failed ? texts.lastNg.missing : texts.lastNg.loading)}</p>}
      </div>
      <div className={styles.bar}>
        <ZoomButtons view={view} />
        {regions.length > 0 && (
          <LayerSwitch layer={{ shown: showRegions, toggle: toggleRegions }} name={t(productTexts.region.heading)} hint={t(texts.part.regionsHint)} letter="R">
            <rect x="1.5" y="1.5" width="13" height="13" />
            <path d="M6 10.5 10.5 6M6 6.5 6.5 6M10 10.5 10.5 10" />
          </LayerSwitch>
        )}
      </div>
    </div>
  )
}
