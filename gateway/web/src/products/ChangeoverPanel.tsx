import { Button, NativeSelect } from '@mantine/core'
import { useState } from 'react'
import { useChangeOver } from '../api/deploymentQueries'
import type { Product, RecipeRevision } from '../api/productQueries'
import { useStations } from '../api/queries'
import { FormDialog } from '../app/FormDialog'
import { Panel } from '../app/Panel'
import { StationChoice } from '../deployment/StationChoice'
import { deploymentTexts } from '../deployment/texts'
import { useLanguage } from '../i18n/LanguageContext'
import { useMayChange } from '../session/useMayChange'
import styles from './ChangeoverPanel.module.css'
import { PastChangeovers } from './PastChangeovers'
import { productTexts } from './texts'

const words = productTexts.changeover

interface Props {
  product: Product
  revisions: readonly RecipeRevision[]
  /** Something stands in the editor that would not go with it. */
  unsaved: boolean
  onFollow: (deployment: string) => void
}

/** Changeover (기종 교체): which stations are to inspect by which recipe of this product. */
export function ChangeoverPanel({ product, revisions, unsaved, onFollow }: Props) {
  const { t, language } = useLanguage()
  const mayChange = useMayChange()
  const stations = useStations().data ?? []
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [wanted, setWanted] = useState<number | null>(null)
  const [asking, setAsking] = useState(false)
  const order = useChangeOver(product.id)
  const revision = wanted ?? revisions[0]?.revision
  if (revision === undefined)
    return (
      <Panel heading={t(words.heading)}>
        <p>{t(words.noRecipe)}</p>
      </Panel>
    )
  const to = stations.filter(({ station }) => chosen.has(station))
  const close = () => {
    setAsking(false)
    order.reset()
  }
  const go = () => {
    order.mutate(
      { revision, stations: to.map(({ station }) => station) },
      {
        onSuccess: ({ id }) => {
          close()
          setChosen(new Set())
          onFollow(id)
        },
      },
    )
  }

  return (
    <Panel heading={t(words.heading)}>
      <p className={styles.hint}>{t(words.hint)}</p>
      <StationChoice
        stations={stations}
        chosen={chosen}
        hasNow={({ recipe }) => recipe && t(words.now(recipe.name))}
        disabled={!mayChange}
        onChange={setChosen}
      />
      {mayChange && stations.length > 0 && (
        <div className={styles.buttons}>
          <NativeSelect
            aria-label={t(words.revision)}
            value={`${revision}`}
            onChange={(event) => setWanted(Number(event.currentTarget.value))}
            data={revisions.map((known) => ({ value: `${known.revision}`, label: t(productTexts.revision(known.revision)) }))}
          />
          <Button color="var(--accent)" disabled={to.length === 0} onClick={() => setAsking(true)}>
            {t(words.start)}
          </Button>
          {to.length === 0 && <span className={styles.hint}>{t(words.choose)}</span>}
        </div>
      )}
      <PastChangeovers product={product.id} onFollow={onFollow} />
      {asking && (
        <FormDialog title={t(words.confirmHeading)} action={t(words.go)} ready request={order} onSubmit={go} onClose={close}>
          <p>{t(words.confirm(`${product.title} ${productTexts.revision(revision)[language]}`, to.length))}</p>
          <ul className={styles.named}>
            {to.map(({ station, status }) => (
              <li key={station}>
                {station} {status === 'offline' && <small>{t(deploymentTexts.whenBack)}</small>}
              </li>
            ))}
          </ul>
          {unsaved && <p className={styles.warning}>{t(words.unsaved)}</p>}
        </FormDialog>
      )}
    </Panel>
  )
}
