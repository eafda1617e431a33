import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../../api/answer'
import { useDeploy } from '../../api/deploymentQueries'
import type { Model } from '../../api/modelTypes'
import { useStations } from '../../api/queries'
import type { Station } from '../../api/types'
import { Dialog } from '../../app/Dialog'
import { Problem } from '../../app/Problem'
import { navigate } from '../../app/useAddress'
import { StationChoice } from '../../deployment/StationChoice'
import type { Text } from '../../i18n/language'
import { useLanguage } from '../../i18n/LanguageContext'
import { texts } from '../../i18n/texts'
import forms from '../forms.module.css'
import { modelsAddress } from '../modelsRoute'
import { titleOf } from '../registry/groups'
import { modelsTexts } from '../texts'
import { SwapFields } from './SwapFields'
import { swapOf, usualForm } from './swapForm'
import { deployTexts } from './texts'

interface Props {
  model: Model
  models: readonly Model[]
  onClose: () => void
}

/** Which version, for which stations, how careful; then the question whether it is meant. */
export function DeployDialog({ model: first, models, onClose }: Props) {
  const { t, format } = useLanguage()
  const stations = useStations()
  const deploy = useDeploy()
  const [sha256, setSha256] = useState(first.sha256)
  const [precision, setPrecision] = useState('')
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [swapForm, setSwapForm] = useState(usualForm)
  const [asking, setAsking] = useState(false)
  const [missing, setMissing] = useState<Text | null>(null)
  const model = models.find((one) => one.sha256 === sha256) ?? first
  const swap = swapOf(swapForm)
  const title = precision === '' ? titleOf(model) : `${titleOf(model)} (${precision})`

  const goOn = () => {
    setMissing(chosen.size === 0 ? deployTexts.chooseStation : swap === null ? deployTexts.wrongNumber : null)
    setAsking(chosen.size > 0 && swap !== null)
  }
  const order = () =>
    deploy.mutate(
      { sha256, stations: [...chosen], all: false, precision: precision || null, swap },
      {
        onSuccess: ({ id }) => {
          onClose()
          navigate(modelsAddress({ page: 'deployments', id }))
        },
      },
    )

  if (asking) {
    const [only] = chosen
    const question = chosen.size === 1 && only !== undefined ? deployTexts.confirmOne(title, only) : deployTexts.confirm(title, format.count(chosen.size))
    return (
      <Dialog title={t(question)} closing="on-purpose" onClose={onClose}>
        <div className={forms.form}>
          <p>{t(swapForm.shadow || swapForm.guard ? deployTexts.confirmHint : deployTexts.noProof)}</p>
          {chosen.size > 1 && <p className={forms.hint}>{[...chosen].join(', ')}</p>}
          <Problem text={deploy.error && whyOf(deploy.error)} />
          <div className={forms.actions}>
            <Button variant="default" onClick={() => setAsking(false)}>
              {t(modelsTexts.back)}
            </Button>
            <Button color="var(--accent)" data-autofocus loading={deploy.isPending} onClick={order}>
              {t(deployTexts.order)}
            </Button>
          </div>
        </div>
      </Dialog>
    )
  }
  return (
    <Dialog title={t(deployTexts.heading)} closing="on-purpose" wide onClose={onClose}>
      <form
        className={forms.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          goOn()
        }}
      >
        <div className={forms.fields}>
          <NativeSelect
            label={t(deployTexts.model)}
            value={sha256}
            onChange={(event) => {
              setSha256(event.currentTarget.value)
              setPrecision('')
            }}
            data={models.map((one) => ({ value: one.sha256, label: titleOf(one) }))}
          />
          <NativeSelect
            label={t(deployTexts.precision)}
            value={precision}
            onChange={(event) => setPrecision(event.currentTarget.value)}
            data={model.precisions.map((one, index) => (index === 0 ? { value: '', label: t(deployTexts.usual(one)) } : { value: one, label: one }))}
          />
        </div>
        <StationChoice
          stations={stations.data ?? []}
          chosen={chosen}
          hasNow={({ model: now }) => t(runs(now, model))}
          onChange={(next) => {
            setChosen(next)
            setMissing(null)
          }}
        />
        <SwapFields
          form={swapForm}
          onChange={(change) => {
            setSwapForm({ ...swapForm, ...change })
            setMissing(null)
          }}
        />
        <Problem text={stations.error ? whyOf(stations.error) : missing} />
        <div className={forms.actions}>
          <Button variant="default" onClick={onClose}>
            {t(texts.app.cancel)}
          </Button>
          <Button type="submit" color="var(--accent)">
            {t(deployTexts.next)}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}

function runs(now: Station['model'], model: Model): Text {
  if (now === null) return deployTexts.runsNothing
  return now.name === model.name && now.version === model.version ? deployTexts.runsThis : deployTexts.runs(`${now.name} ${now.version}`)
}
