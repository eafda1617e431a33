import { Button } from '@mantine/core'
import { useState } from 'react'
import { whyOf } from '../../api/answer'
import { useModelCard } from '../../api/modelQueries'
import type { Model } from '../../api/modelTypes'
import { Problem } from '../../app/Problem'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsLink } from '../modelsRoute'
import { modelsTexts } from '../texts'
import { CardText } from './CardText'
import { titleOf } from './groups'
import { InputFacts } from './InputFacts'
import { LabelTable } from './LabelTable'
import { MeasuredTable } from './MeasuredTable'
import { ModelFacts } from './ModelFacts'
import styles from './PackageCard.module.css'
import { RemoveDialog } from './RemoveDialog'
import { TrainingFacts } from './TrainingFacts'

const words = modelsTexts.card

interface Props {
  model: Model
  mayChange: boolean
  onDeploy: (model: Model) => void
}

/** Everything that people should know of one version, and what they can do with it. */
export function PackageCard({ model, mayChange, onDeploy }: Props) {
  const { t } = useLanguage()
  const card = useModelCard(model.sha256)
  const [removing, setRemoving] = useState(false)
  return (
    <article className={styles.card}>
      <a className={styles.back} href={modelsLink({ page: 'packages' })}>
        {t(words.back)}
      </a>
      <header>
        <h2>{t(model.title)}</h2>
        <p className={styles.name}>{titleOf(model)}</p>
      </header>
      <div className={styles.actions}>
        {mayChange && (
          <Button color="var(--accent)" onClick={() => onDeploy(model)}>
            {t(modelsTexts.deploy)}
          </Button>
        )}
        {mayChange && (
          <Button variant="default" component="a" href={modelsLink({ page: 'compare', a: model.sha256 })}>
            {t(words.compare)}
          </Button>
        )}
        <Button variant="default" component="a" href={`/api/v1/models/${model.sha256}`} download={`${model.name}-${model.version}.zip`}>
          {t(words.archive)}
        </Button>
        {mayChange && model.upload && (
          <Button variant="default" onClick={() => setRemoving(true)}>
            {t(words.remove)}
          </Button>
        )}
      </div>
      <Problem text={card.error && whyOf(card.error)} />
      <MeasuredTable rows={model.measured} />
      {card.data && (
        <>
          <LabelTable labels={card.data.manifest.labels} />
          <ModelFacts model={model} manifest={card.data.manifest} />
          <InputFacts inputs={card.data.manifest.inputs} />
          {card.data.manifest.training && <TrainingFacts training={card.data.manifest.training} />}
          {card.data.card !== null && <CardText text={card.data.card} />}
        </>
      )}
      {removing && <RemoveDialog model={model} onClose={() => setRemoving(false)} />}
    </article>
  )
}
