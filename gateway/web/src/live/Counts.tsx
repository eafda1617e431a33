import type { ReactNode } from 'react'
import type { Statistics } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import styles from './Counts.module.css'

/** The counts of this run of the station. */
export function Counts({ statistics, old }: { statistics: Statistics | null; old: boolean }) {
  const { t, format } = useLanguage()
  const count = (value: number | undefined) => (value === undefined ? '–' : format.count(value))
  const share = statistics?.yield
  return (
    <Panel
      heading={t(texts.counts.heading)}
      aside={statistics?.firstAt && t(texts.counts.since(format.time(statistics.firstAt)))}
      old={old && t(texts.counts.old)}
    >
      <dl className={styles.counts}>
        <Count name={<Hint text={t(texts.counts.parts)} explanation={t(texts.counts.partsHint)} />} value={count(statistics?.parts)} />
        <Count
          name={<Hint text={t(texts.counts.yield)} explanation={t(texts.counts.yieldHint)} />}
          value={share === undefined || share === null ? '–' : format.percent(share)}
         
        />
      </dl>
      <dl className={styles.verdicts}>
        <Count
          glyph={<VerdictGlyph verdict="OK" />}
          name={<Hint text={t(texts.counts.ok)} explanation={t(texts.counts.okHint)} />}
          value={count(statistics?.ok)}
        />
        <Count
          glyph={<VerdictGlyph verdict="NG" />}
          name={<Hint text={t(texts.counts.ng)} explanation={t(texts.counts.ngHint)} />}
          value={count(statistics?.ng)}
        />
        <Count
          glyph={<VerdictGlyph verdict="UNKNOWN" />}
          name={<Hint text={t(texts.counts.unknown)} explanation={t(texts.counts.unknownHint)} />}
          value={count(statistics?.unknown)}
        />
      </dl>
    </Panel>
  )
}

function Count({ name, value, glyph }: { name: ReactNode; value: string; glyph?: ReactNode }) {
  return (
    <div>
      <dt>
        {glyph}
        {name}
      </dt>
      <dd>{value}</dd>
    </div>
  )
}
