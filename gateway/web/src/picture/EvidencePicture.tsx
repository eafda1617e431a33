import { useEffect, useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { drawPart } from './drawPart'
import styles from './EvidencePicture.module.css'
import { prepareCanvas } from './prepareCanvas'
import { useDrawOptions } from './useDrawOptions'
import type { Evidence } from './useEvidence'

interface Props {
  evidence: Evidence
  showTruth: boolean
  captions: boolean
  alt: string
}

/** The stored picture of a part with its boxes, as large as its container allows. */
export function EvidencePicture({ evidence, showTruth, captions, alt }: Props) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const options = useDrawOptions(showTruth, captions)
  const { result, picture, failed } = evidence
  const [, redraw] = useState(0)

  useEffect(() => {
    const element = canvas.current
    if (element === null) return
    const observer = new ResizeObserver(() => redraw((count) => count + 1))
    observer.observe(element)
    return () => observer.disconnect()
  }, [])

  useEffect(() => {
    const prepared = canvas.current && prepareCanvas(canvas.current)
    if (prepared) drawPart(prepared.context, prepared.size, picture, result, options)
  })

  return (
    <div className={styles.frame}>
      <canvas ref={canvas} className={styles.canvas} role="img" aria-label={alt} />
      {picture === null && <p className={styles.notice}>{t(failed ? texts.lastNg.missing : texts.lastNg.loading)}</p>}
    </div>
  )
}
