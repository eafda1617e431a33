import { useEffect, useRef, useState } from 'react'
import type { Result } from '../api/types'
import { useShortcuts } from '../app/useShortcuts'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { EvidencePainter } from '../picture/EvidencePainter'
import { useDrawOptions } from '../picture/useDrawOptions'
import { useEvidence } from '../picture/useEvidence'
import { usePictureView } from '../picture/usePictureView'
import { ZoomButtons } from '../picture/ZoomButtons'
import { defectSummary } from '../verdict/defectSummary'
import styles from './PartPicture.module.css'

const panStep = 60

/** The stored picture of the opened part, large, with captions; zoom and pan. */
export function PartPicture({ result, showTruth }: { result: Result; showTruth: boolean }) {
  const { t, language } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const evidence = useEvidence(result)
  const options = useDrawOptions(showTruth, true)
  const [painter] = useState(() => new EvidencePainter())
  const view = usePictureView(canvas, painter)

  useEffect(() => painter.show(evidence, options), [painter, evidence, options])
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
      </div>
    </div>
  )
}
