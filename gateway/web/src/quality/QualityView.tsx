import { Button } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { whyOf } from '../api/answer'
import { useChoices } from '../api/queries'
import { useQualitySummary } from '../api/qualityQueries'
import type { QualitySummary } from '../api/types'
import type { Address } from '../app/address'
import { Notice } from '../app/Notice'
import { navigate } from '../app/useAddress'
import { useLanguage } from '../i18n/LanguageContext'
import { MatrixPanel } from './MatrixPanel'
import { ParetoPanel } from './ParetoPanel'
import { PChartPanel } from './PChartPanel'
import { QualityBar } from './QualityBar'
import { qualityAddress, readQualityRoute, type QualityRoute } from './qualityRoute'
import styles from './QualityView.module.css'
import { ShareFigure } from './ShareFigure'
import { qualityTexts } from './texts'
import { ThresholdPanel } from './ThresholdPanel'
import { TrendPanel } from './TrendPanel'

const { figures } = qualityTexts

/** How good the parts are, and how good the machine is at saying so. */
export function QualityView({ address }: { address: Address }) {
  const { t } = useLanguage()
  const queries = useQueryClient()
  const route = readQualityRoute(address)
  const choices = useChoices()
  const summary = useQualitySummary(route.scope)
  const by = route.by ?? ((choices.data?.lots.length ?? 0) > 0 ? 'lot' : 'hour')
  const change = (changed: Partial<QualityRoute>) => navigate(qualityAddress({ ...route, by: route.by ?? by, ...changed }), { replace: true })

  return (
    <div className={styles.page}>
      <QualityBar scope={route.scope} by={by} onChange={change} onRefresh={() => void queries.invalidateQueries({ queryKey: ['quality'] })} />
      {summary.isError && (
        <Notice kind="failed" whole={false} heading={t(qualityTexts.failed)} detail={t(whyOf(summary.error))}>
          <Button variant="default" onClick={() => void summary.refetch()}>
            {t(qualityTexts.retry)}
          </Button>
        </Notice>
      )}
      {(summary.isPending || choices.isPending) && <Notice kind="loading" whole={false} heading={t(qualityTexts.loading)} />}
      {summary.data?.inspections === 0 && (
        <Notice kind="empty" whole={false} heading={t(qualityTexts.empty)} detail={t(qualityTexts.emptyHint)}>
          <Button variant="default" onClick={() => change({ scope: {} })}>
            {t(qualityTexts.showAll)}
          </Button>
        </Notice>
      )}
      {!summary.isError && !choices.isPending && summary.data && summary.data.inspections > 0 && (
        <>
          <Figures summary={summary.data} />
          <div className={styles.panels}>
            <PChartPanel route={route} by={by} onChange={change} />
            <ParetoPanel scope={route.scope} />
            <TrendPanel scope={route.scope} by={by} />
            <ThresholdPanel scope={route.scope} label={route.threshold} onChoose={(threshold) => change({ threshold })} />
            <MatrixPanel scope={route.scope} known={summary.data.known} />
          </div>
        </>
      )}
    </div>
  )
}

function Figures({ summary }: { summary: QualitySummary }) {
  const matrix = summary.known?.matrix
  return (
    <dl className={styles.figures}>
      <ShareFigure name={figures.yield} hint={figures.yieldHint} share={summary.yield} />
      <ShareFigure name={figures.firstPass} hint={figures.firstPassHint} share={summary.firstPassYield} />
      <ShareFigure name={figures.finalYield} hint={figures.finalYieldHint} share={summary.finalYield} />
      <ShareFigure name={figures.falseReject} hint={figures.falseRejectHint} share={matrix?.falseRejectRate ?? null} />
      <ShareFigure name={figures.escape} hint={figures.escapeHint} share={matrix?.escapeRate ?? null} />
    </dl>
  )
}
