import type { TruthStatistics } from '../api/types'
import { Hint } from '../app/Hint'
import { Panel } from '../app/Panel'
import type { Text } from '../i18n/language'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './TruthCounts.module.css'

/** What a real line cannot know: the run against what is really on the parts. Nothing where the source does not tell. */
export function TruthCounts({ truth, old }: { truth: TruthStatistics | null; old: boolean }) {
  const { t, format } = useLanguage()
  if (truth === null) return null
  return (
    <Panel
      heading={t(texts.truth.heading)}
      aside={t(texts.truth.found(format.count(truth.found), format.count(truth.defects)))}
      old={old && t(texts.counts.old)}
    >
      <dl className={styles.counts}>
        <Mistake name={texts.truth.missed} hint={texts.truth.missedHint} count={truth.missed} of={truth.defects} />
        <Mistake name={texts.truth.escapes} hint={texts.truth.escapesHint} count={truth.escapes} of={truth.partsWithTruth} />
        <Mistake name={texts.truth.falseRejects} hint={texts.truth.falseRejectsHint} count={truth.falseRejects} of={truth.partsWithTruth} />
        <Mistake name={texts.truth.falseAlarms} hint={texts.truth.falseAlarmsHint} count={truth.falseAlarms} />
      </dl>
    </Panel>
  )
}

function Mistake({ name, hint, count, of }: { name: Text; hint: Text; count: number; of?: number }) {
  const { t, format } = useLanguage()
  return (
    <div data-raised={count > 0}>
      <dt>
        <Hint text={t(name)} explanation={t(hint)} />
      </dt>
      <dd>
        {format.count(count)}
        {of !== undefined && of > 0 && <small>{format.percent(count / of)}</small>}
      </dd>
    </div>
  )
}
