import { useEffect, useRef } from 'react'
import type { BenchDisplay } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './DisplaysPanel.module.css'
import { litPixels } from './oledPixels'
import { benchTexts } from './texts'

/** Dots of the canvas for a pixel of the panel, and what of them is lit: the dark grid between pixels. */
const pitch = 4
const dot = 3.3

/** The OLED's own pixels. */
export function OledScreen({ display }: { display: BenchDisplay }) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { picture, address } = display
  const [width, height] = [display.width ?? 128, display.height ?? 64]
  useEffect(() => {
    const drawing = canvas.current?.getContext('2d')
    if (!drawing) return
    drawing.clearRect(0, 0, width * pitch, height * pitch)
    drawing.fillStyle = '#9fe8ff'
    for (const [x, y] of litPixels(picture ?? '', width)) drawing.fillRect(x * pitch, y * pitch, dot, dot)
  }, [picture, width, height])
  return (
    <canvas
      ref={canvas}
      className={styles.oled}
      role="img"
      aria-label={t(benchTexts.displays.oled(address))}
      width={width * pitch}
      height={height * pitch}
    />
  )
}
