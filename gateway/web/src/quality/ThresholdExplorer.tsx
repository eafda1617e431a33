import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { ThresholdCurve } from '../api/types'
import { Chart } from '../chart/Chart'
import { labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { SendAsRecipe } from '../products/SendAsRecipe'
import { qualityTexts } from './texts'
import { pointAt } from './thresholdAt'
import { thresholdOption } from './thresholdOption'
import styles from './ThresholdPanel.module.css'

const words = qualityTexts.threshold

/** The curve, the slider on it, and what stands there. */
export function ThresholdExplorer({ curve, label, station }: { curve: ThresholdCurve; label: string; station: string | undefined }) {
  const { t, language, format } = useLanguage()
  const { points, best, good, bad, lowestKnown } = curve
  const [chosen, setChosen] = useState<number | null>(null)
  const threshold = chosen ?? best?.threshold ?? 0.5
  const point = pointAt(points, threshold)
  const option = useMemo(
    () => thresholdOption(points, threshold, { falseRejects: words.falseRejects[language], escapes: words.escapes[language], cost: words.cost[language] }, format),
    [points, threshold, language, format],
  )
  return (
    <>
      <Chart option={option} alt={t(words.alt(labelText(label, language)))} />
      <label className={styles.slider}>
        {t(words.threshold)} <b>{format.decimal(threshold)}</b>
        <input
          type="range"
          min={points[0]?.threshold ?? 0}
          max={1}
          step={0.01}
          value={threshold}
          onChange={(event) => setChosen(event.currentTarget.valueAsNumber)}
        />
      </label>
      {point && (
        <dl className={styles.figures} aria-live="polite">
          <div>
            <dt>{t(words.falseRejects)}</dt>
            <dd>{t(qualityTexts.of(format.count(point.falseRejects), format.count(good)))}</dd>
          </div>
          <div>
            <dt>{t(words.escapes)}</dt>
            <dd>{t(qualityTexts.of(format.count(point.escapes), format.count(bad)))}</dd>
          </div>
          <div>
            <dt>{t(words.cost)}</dt>
            <dd>{format.count(point.cost)}</dd>
          </div>
        </dl>
      )}
      <div className={styles.buttons}>
        {best && (
          <Button variant="default" onClick={() => setChosen(best.threshold)}>
            {t(words.best(format.decimal(best.threshold)))}
          </Button>
        )}
        <SendAsRecipe sent={{ label, threshold }} station={station} />
      </div>
      {lowestKnown !== null && <p className={styles.note}>{t(words.lowest(format.decimal(lowestKnown)))}</p>}
    </>
  )
}
