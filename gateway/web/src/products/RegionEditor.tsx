import { useEffect, useId, useRef, type KeyboardEvent } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import type { Point, Size } from '../picture/fit'
import { prepareCanvas } from '../picture/prepareCanvas'
import { drawRegions } from './drawRegions'
import { readRegion, writeRegion } from './recipeDraft'
import { move, resize } from './region'
import { regionCaption } from './regions'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'
import { useRegionPointer } from './useRegionPointer'
import type { Regions } from './useRegions'
import { useTemplateImage } from './useTemplateImage'

const words = productTexts.region
const arrows: Readonly<Record<string, Point>> = { ArrowLeft: { x: -1, y: 0 }, ArrowRight: { x: 1, y: 0 }, ArrowUp: { x: 0, y: -1 }, ArrowDown: { x: 0, y: 1 } }

/** The golden template with the regions of the recipe on it, drawn by pointer or keys. */
export function RegionEditor({ sha256, regions: edited, disabled }: { sha256: string; regions: Regions; disabled: boolean }) {
  const { t, format } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { image, failed } = useTemplateImage(sha256)
  const keysId = useId()
  const { regions, selected } = edited
  const bounds: Size | null = image && { width: image.naturalWidth, height: image.naturalHeight }
  const pointer = useRegionPointer(edited, bounds, disabled)

  useEffect(() => {
    const element = canvas.current
    if (element === null || image === null) return
    const draw = () => {
      const prepared = prepareCanvas(element)
      const drawn = regions.flatMap(({ kind, name, box }, index) => {
        const read = readRegion(box)
        return read === null ? [] : [{ box: read, kind, caption: regionCaption(index, name, t(words.kinds[kind])), selected: index === selected && !disabled }]
      })
      if (prepared) drawRegions(prepared.context, prepared.size, image, drawn)
    }
    draw()
    const observer = new ResizeObserver(draw)
    observer.observe(element)
    return () => observer.disconnect()
  }, [image, regions, selected, disabled, t])

  const act = (code: string, shift: boolean, control: boolean, size: Size): boolean => {
    if (code === 'KeyN') edited.add('inspect')
    else if (code === 'KeyX') edited.add('exclude')
    else if (code === 'Delete' && selected >= 0) edited.remove(selected)
    else if ((code === 'PageDown' || code === 'PageUp') && regions.length > 0)
      edited.select((selected + (code === 'PageDown' ? 1 : -1) + regions.length) % regions.length)
    else if (arrows[code] && selected < 0) edited.add('inspect')
    else if (arrows[code]) {
      const step = control ? 1 : Math.max(1, Math.round(Math.max(size.width, size.height) / 100))
      const now = readRegion(regions[selected]?.box ?? null)
      if (now) edited.change(selected, { box: writeRegion((shift ? resize : move)(now, { x: arrows[code].x * step, y: arrows[code].y * step }, size)) })
    } else return false
    return true
  }
  const press = (event: KeyboardEvent) => {
    if (disabled || bounds === null || event.altKey || event.metaKey) return
    if (act(event.code, event.shiftKey, event.ctrlKey, bounds)) event.preventDefault()
  }
  const chosen = regions[selected]

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
          {...pointer}
          onKeyDown={press}
        />
        {image === null && <p className={styles.notice}>{t(failed ? productTexts.template.pictureFailed : texts.app.loading)}</p>}
      </div>
      <p id={keysId} className={disabled ? 'visually-hidden' : styles.keys}>
        {!disabled && t(words.keys)}
      </p>
      <p className="visually-hidden" role="status">
        {chosen
          ? t(words.is(format.count(selected + 1), format.count(regions.length), words.kinds[chosen.kind], chosen.name, chosen.box.map((typed) => typed || '–')))
          : t(words.whole)}
      </p>
    </div>
  )
}
