import type { EChartsOption } from 'echarts'
import { useEffect, useRef } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './Chart.module.css'
import { init } from './echarts'

interface Props {
  option: EChartsOption
  /** What it shows, in words; its figures stand in text beside it or in its tooltip. */
  alt: string
  tall?: boolean
}

/** A chart in the page's font and language, with patterns beside colours, as wide as its place. */
export function Chart({ option, alt, tall = false }: Props) {
  const { language } = useLanguage()
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<ReturnType<typeof init>>(null)

  useEffect(() => {
    const element = place.current
    if (element === null) return
    const made = init(element, null, { renderer: 'svg', locale: language === 'ko' ? 'KO' : 'EN' })
    chart.current = made
    const observer = new ResizeObserver(() => made.resize())
    observer.observe(element)
    return () => {
      observer.disconnect()
      made.dispose()
      chart.current = null
    }
  }, [language])

  useEffect(() => {
    const calm = window.matchMedia('(prefers-reduced-motion: reduce)').matches
    chart.current?.setOption({ animation: !calm, animationDuration: 200, textStyle: { fontFamily: getComputedStyle(document.body).fontFamily }, ...option }, { notMerge: true })
  }, [option, language])

  return (
    <div role="img" aria-label={alt} className={styles.chart} data-tall={tall}>
      <div ref={place} className={styles.place} aria-hidden="true" />
    </div>
  )
}
