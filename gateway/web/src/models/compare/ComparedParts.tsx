import { useEffect, useRef } from 'react'
import type { ComparedPart, Comparison } from '../../api/modelTypes'
import { Panel } from '../../app/Panel'
import { navigate } from '../../app/useAddress'
import { useShortcuts } from '../../app/useShortcuts'
import { useLanguage } from '../../i18n/LanguageContext'
import { texts } from '../../i18n/texts'
import { VerdictGlyph } from '../../verdict/VerdictGlyph'
import forms from '../forms.module.css'
import { modelsAddress, modelsLink, type CompareRoute } from '../modelsRoute'
import styles from './ComparedParts.module.css'
import { countPairs } from './outcome'
import { PartPair } from './PartPair'
import { compareTexts } from './texts'

interface Props {
  comparison: Comparison
  parts: readonly ComparedPart[]
  route: CompareRoute
}

/** The parts on which the two disagree; the chosen one with both verdicts on its picture. */
export function ComparedParts({ comparison, parts, route }: Props) {
  const { t, format } = useLanguage()
  const all = route.all === true
  const place = parts.findIndex((part) => part.resultId === route.resultId)
  const chosen = parts[place]
  const current = useRef<HTMLAnchorElement>(null)
  const go = (to: number) => {
    const part = parts[to]
    if (part) navigate(modelsAddress({ ...route, resultId: part.resultId }), { replace: true })
  }
  useShortcuts({ ArrowLeft: () => go(place - 1), ArrowRight: () => go(place + 1) })
  useEffect(() => {
    current.current?.scrollIntoView({ block: 'nearest' })
  }, [route.resultId])

  return (
    <Panel heading={t(all ? compareTexts.parts : compareTexts.disagreements)} aside={<Pairs parts={parts} />}>
      <label className={forms.check}>
        <input
          type="checkbox"
          checked={all}
          onChange={(event) => navigate(modelsAddress({ ...route, all: event.currentTarget.checked || undefined }), { replace: true })}
        />
        {t(compareTexts.alike)}
      </label>
      {parts.length === 0 ? (
        <p className={styles.nothing}>{t(compareTexts.noDisagreement)}</p>
      ) : (
        <div className={styles.parts}>
          <ul className={styles.list}>
            {parts.map((part) => (
              <li key={`${part.station} ${part.resultId}`}>
                <a
                  ref={part === chosen ? current : null}
                  href={modelsLink({ ...route, resultId: part.resultId })}
                  aria-current={part === chosen ? 'true' : undefined}
                >
                  <span className="visually-hidden">{t(compareTexts.pair(t(texts.verdict[part.a.verdict]), t(texts.verdict[part.b.verdict])))}</span>
                  <VerdictGlyph verdict={part.a.verdict} />→<VerdictGlyph verdict={part.b.verdict} />
                  <span className={styles.id}>{part.resultId}</span>
                </a>
              </li>
            ))}
          </ul>
          {chosen ? (
            <PartPair
              key={chosen.resultId}
              comparison={comparison}
              part={chosen}
              place={t(compareTexts.place(format.count(place + 1), format.count(parts.length)))}
              onPrevious={place > 0 ? () => go(place - 1) : null}
              onNext={place < parts.length - 1 ? () => go(place + 1) : null}
            />
          ) : (
            <p className={styles.nothing}>{t(compareTexts.pick)}</p>
          )}
        </div>
      )}
    </Panel>
  )
}

/** Which verdict became which, and how often. */
function Pairs({ parts }: { parts: readonly ComparedPart[] }) {
  const { t, format } = useLanguage()
  return countPairs(parts)
    .map(({ a, b, count }) => `${t(texts.verdict[a])} → ${t(texts.verdict[b])} ${format.count(count)}`)
    .join(' · ')
}
