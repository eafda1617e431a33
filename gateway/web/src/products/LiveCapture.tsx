import { Button, NativeSelect } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useStations } from '../api/queries'
import type { Verdict } from '../api/types'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { LiveSocket } from '../live/LiveSocket'
import type { PreviewFrame } from '../live/previewFrame'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'

const words = productTexts.template

interface Props {
  busy: boolean
  onTake: (picture: Blob) => void
}

/** The live picture of a station, to be taken as golden template. */
export function LiveCapture({ busy, onTake }: Props) {
  const { t } = useLanguage()
  const [station, setStation] = useState<string | null>(null)
  const there = useStations().data?.filter(({ status }) => status === 'online' || status === 'degraded') ?? []
  const shown = station ?? there[0]?.station
  if (shown === undefined) return <p className={styles.hint}>{t(words.noStation)}</p>
  return (
    <div className={styles.capture}>
      <NativeSelect aria-label={t(words.station)} value={shown} onChange={(event) => setStation(event.currentTarget.value)} data={there.map((known) => known.station)} />
      <Capture key={shown} station={shown} busy={busy} onTake={onTake} />
    </div>
  )
}

function Capture({ station, busy, onTake }: Props & { station: string }) {
  const { t } = useLanguage()
  const canvas = useRef<HTMLCanvasElement>(null)
  const picture = useRef<Blob | null>(null)
  const held = useRef(false)
  const [holding, setHolding] = useState(false)
  const [verdict, setVerdict] = useState<Verdict | null>(null)

  useEffect(() => {
    let drawing = false
    let stopped = false
    const show = async ({ header, jpeg }: PreviewFrame) => {
      const blob = new Blob([jpeg], { type: 'image/jpeg' })
      const bitmap = await createImageBitmap(blob)
      const element = canvas.current
      if (element !== null && !stopped && !held.current) {
        element.width = bitmap.width
        element.height = bitmap.height
        element.getContext('2d')?.drawImage(bitmap, 0, 0)
        picture.current = blob
        setVerdict(header.result.verdict)
      }
      bitmap.close()
    }
    const socket = new LiveSocket(station, {
      connectionChanged: () => undefined,
      stateArrived: () => undefined,
      metricsArrived: () => undefined,
      // One at a time; those that come meanwhile, and parts without a readable picture, are left out.
      frameArrived: (frame) => {
        if (drawing || held.current || frame.jpeg.length === 0) return
        drawing = true
        show(frame)
          .catch(() => undefined)
          .finally(() => (drawing = false))
      },
    })
    socket.start()
    return () => {
      stopped = true
      socket.stop()
    }
  }, [station])

  const hold = () => {
    held.current = !held.current
    setHolding(held.current)
  }
  return (
    <>
      <div className={styles.live}>
        <canvas ref={canvas} className={styles.canvas} role="img" aria-label={t(texts.live.picture)} />
        {verdict === null && <p className={styles.notice}>{t(words.waiting)}</p>}
      </div>
      <div className={styles.buttons}>
        <Button variant="default" disabled={verdict === null} onClick={hold}>
          {t(holding ? words.resume : words.hold)}
        </Button>
        <Button
          color="var(--accent)"
          disabled={verdict === null}
          loading={busy}
          onClick={() => {
            if (picture.current) onTake(picture.current)
          }}
        >
          {t(words.capture)}
        </Button>
        {verdict !== null && (
          <span className={styles.verdict} data-verdict={verdict}>
            <VerdictGlyph verdict={verdict} />
            {t(texts.verdict[verdict])}
          </span>
        )}
      </div>
      <p className={styles.hint}>{t(words.captureHint)}</p>
    </>
  )
}
