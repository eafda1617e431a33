import { useEffect, useId, useRef, type KeyboardEvent, type PointerEvent } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { fit, type Rect } from '../picture/fit'
import { prepareCanvas } from '../picture/prepareCanvas'
import { drawRegion } from './drawRegion'
import { between, drag, holdAt, move, resize, type Hold, type Point } from './region'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'
import { useTemplateImage } from './useTemplateImage'

const words = productTexts.region

/** CSS pixels: how near a corner is taken hold of, and how far a drag goes before it is one. */
const reach = 14
const slip = 4

interface Props {
  sha256: string
  region: Rect | null
  disabled: boolean
  onChange: (region: Rect | null) => void
}

interface Drag {
  from: Point
  /** Null: a new region. */
  held: { region: Rect; hold: Hold } | null
}

const arrows: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

/** The golden template with the region of interest on it, drawn by pointer or keys. */
export function RegionEditor({ sha256, region, disabled, onChange }: Props) {
  const { t, format } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const dragging = useRef<Drag | null>(null)
  const { image, failed } = useTemplateImage(sha256)
  const keysId = useId()

  useEffect(() => {
    const element = canvas.current
    if (element === null || image === null) return
    const draw = () => {
      const prepared = prepareCanvas(element)
      if (prepared) drawRegion(prepared.context, prepared.size, image, region)
    }
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [image, region])

  const bounds = image && { width: image.naturalWidth, height: image.naturalHeight }

  /** Where the pointer is in template pixels, and how many of them one CSS pixel is. */
  const place = (event: PointerEvent<HTMLCanvasElement>) => {
    const { clientWidth: width, clientHeight: height } = event.currentTarget
    const fitted = fit(bounds ?? { width: 0, height: 0 }, { width, height })
    const scale = (bounds?.width ?? 0) / (fitted.width || 1)
    return { point: { x: (event.nativeEvent.offsetX - fitted.x) * scale, y: (event.nativeEvent.offsetY - fitted.y) * scale }, scale }
  }
  const start = (event: PointerEvent<HTMLCanvasElement>) => {
    if (disabled || event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    const { point, scale } = place(event)
    const hold = region && holdAt(region, point, reach * scale)
    dragging.current = { from: point, held: region && hold && { region, hold } }
  }
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { current } = dragging
    if (current === null || bounds === null) return
    const { point, scale } = place(event)
    const by = { x: point.x - current.from.x, y: point.y - current.from.y }
    if (current.held) onChange(drag(current.held.region, current.held.hold, by, bounds))
    else if (Math.hypot(by.x, by.y) > slip * scale) onChange(between(current.from, point, bounds))
  }
  const press = (event: KeyboardEvent) => {
    if (disabled || bounds === null) return
    const arrow = arrows[event.code]
    if (event.code !== 'Delete' && arrow === undefined) return
    event.preventDefault()
    if (arrow === undefined) return onChange(null)
    const step = event.ctrlKey ? 1 : Math.max(1, Math.round(Math.max(bounds.width, bounds.height) / 100))
    const by = { x: arrow.x * step, y: arrow.y * step }
    const inset = { x: Math.round(bounds.width / 10), y: Math.round(bounds.height / 10) }
    const now = region ?? { ...inset, width: bounds.width - 2 * inset.x, height: bounds.height - 2 * inset.y }
    onChange((event.shiftKey ? resize : move)(now, by, bounds))
  }

  return (
    <div>
      <div className={styles.well}>
        <canvas
          ref={canvas}
          className={styles.canvas}
          data-drawing={!disabled}
          role={disabled ? 'img' : 'application'}
          aria-label={t(words.canvas)}
          aria-describedby={keysId}
          tabIndex={disabled ? -1 : 0}
          onPointerDown={start}
          onPointerMove={go}
          onPointerUp={() => (dragging.current = null)}
          onPointerCancel={() => (dragging.current = null)}
          onKeyDown={press}
        />
        {image === null && <p className={styles.notice}>{t(failed ? productTexts.template.pictureFailed : texts.app.loading)}</p>}
      </div>
      <p id={keysId} className={disabled ? 'visually-hidden' : styles.keys}>
        {!disabled && t(words.keys)}
      </p>
      <p className="visually-hidden" role="status">
        {region ? t(words.is(format.count(region.x), format.count(region.y), format.count(region.width), format.count(region.height))) : t(words.whole)}
      </p>
    </div>
  )
}
