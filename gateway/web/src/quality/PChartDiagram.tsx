import { useMemo } from 'react'
import type { Grouping } from '../api/client'
import type { PChart } from '../api/types'
import { Chart } from '../chart/Chart'
import { useLanguage } from '../i18n/LanguageContext'
import { createGroupName } from './groupName'
import { pChartOption } from './pChartOption'
import styles from './PChartPanel.module.css'
import { qualityTexts, ruleTexts } from './texts'

const words = qualityTexts.pChart

/** The newest ones matter; the chart marks all of them. */
const mostListed = 5

/** The chart, and in words which points break which rule. */
export function PChartDiagram({ chart, by }: { chart: PChart; by: Grouping }) {
  const { t, language, format } = useLanguage()
  const name = useMemo(() => createGroupName(by, language), [by, language])
  const option = useMemo(
    () =>
      pChartOption(
        chart,
        { fraction: words.fraction[language], upper: words.upper[language], lower: words.lower[language], centre: words.centre[language], name },
        format,
      ),
    [chart, language, format, name],
  )
  const broken = chart.points.filter((point) => point.broken.length > 0)
  const rough = chart.points.filter((point) => !point.isLargeEnough).length
  return (
    <>
      <Chart option={option} alt={t(words.alt(format.count(chart.points.length), format.count(broken.length)))} />
      <p className={styles.notes}>
        <b>{t(broken.length === 0 ? words.inControl : words.broken(format.count(broken.length)))}</b> {rough > 0 && t(words.rough(format.count(rough)))}
      </p>
      {broken.length > 0 && (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t(words.subgroup)}</th>
              <th scope="col">{t(words.fraction)}</th>
              <th scope="col">{t(words.rule)}</th>
            </tr>
          </thead>
          <tbody>
            {broken
              .slice(-mostListed)
              .toReversed()
              .map((point) => (
                <tr key={point.name}>
                  <td>
                    <svg viewBox="0 0 16 16" width="12" height="12" aria-hidden="true">
                      <path d="M8 0 16 8 8 16 0 8z" />
                    </svg>
                    {name(point.name)}
                  </td>
                  <td>{`${format.percent(point.fraction)} (${format.count(point.defective)} / ${format.count(point.inspected)})`}</td>
                  <td>{point.broken.map((rule) => t(ruleTexts[rule])).join(' · ')}</td>
                </tr>
              ))}
          </tbody>
        </table>
      )}
    </>
  )
}
