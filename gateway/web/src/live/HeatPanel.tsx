import { useEffect, useRef, useState } from 'react'
import { useDefectMap } from '../api/queries'
import type { Result } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { prepareCanvas } from '../picture/prepareCanvas'
import { densestPlace, mostOf } from './defectMap'
import { heatColour } from './heatColours'
import styles from './HeatPanel.module.css'
import { liveTexts } from './texts'
import { useHeatImage } from './useHeatImage'

const scale = `linear-gradient(90deg, ${[0.05, 0.25, 0.5, 0.75, 1].map((share) => `rgb(${heatColour(share).slice(0, 3).join(' ')})`).join(', ')})`

/** Where on the part a station finds its defects, over the picture of one of them. */
export function HeatPanel({ station, picture }: { station: string; picture: Result | null }) {
  const { t, format } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const { data: map } = useDefectMap(station)
  // The first one stays: a background that changes with every part would hide what changes slowly.
  const [shown, setShown] = useState<Result | null>(null)
  if (shown === null && picture?.evidenceUrl) setShown(picture)
  const heat = useHeatImage(station)

  useEffect(() => {
    const prepared = canvas.current && prepareCanvas(canvas.current, true)
    if (!prepared) return
    const { context, size } = prepared
    context.clearRect(0, 0, size.width, size.height)
    if (heat) context.drawImage(heat, 0, 0, size.width, size.height)
  })

  const proportions = shown && shown.width > 0 ? shown.width / shown.height : 1
  const place = map && densestPlace(map)
  const placeText = place && liveTexts.heat.places[place.row][place.column]
  return (
    <figure className={styles.heat}>
      <div className={styles.map} style={{ aspectRatio: proportions }}>
        {shown?.evidenceUrl && <img src={shown.evidenceUrl} alt="" />}
        <canvas
          ref={canvas}
          role="img"
          aria-label={map && placeText && map.defects > 0 ? t(liveTexts.heat.alt(format.count(map.defects), t(placeText))) : t(liveTexts.heat.none)}
        />
      </div>
      <figcaption>
        <b>{t(liveTexts.heat.heading)}</b>
        {map && map.defects > 0 ? (
          <>
            <span>{t(liveTexts.heat.defects(format.count(map.defects)))}</span>
            <span className={styles.scale} style={{ background: scale }} />
            <span>{t(liveTexts.heat.scale(format.count(mostOf(map))))}</span>
          </>
        ) : (
          <span>{t(liveTexts.heat.none)}</span>
        )}
      </figcaption>
    </figure>
  )
}
