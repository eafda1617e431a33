import { Button } from '@mantine/core'
import type { Model } from '../../api/modelTypes'
import { useLanguage } from '../../i18n/LanguageContext'
import { modelsLink } from '../modelsRoute'
import { modelsTexts } from '../texts'
import { groupByName, headline, titleOf } from './groups'
import styles from './PackageTable.module.css'

const words = modelsTexts.table

/** So many stations are named in a row; the card names all. */
const mostNamed = 2

interface Props {
  models: readonly Model[]
  chosen: string | undefined
  /** Null: whoever looks may not. */
  onDeploy: ((model: Model) => void) | null
}

/** Every version of every package, with what tells one from the other. */
export function PackageTable({ models, chosen, onDeploy }: Props) {
  const { t, format } = useLanguage()
  return (
    <div className={styles.scroll} tabIndex={0} role="region" aria-label={t(words.caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(words.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(words.version)}</th>
            <th scope="col" title={t(words.accuracyHint)}>
              {t(words.accuracy)}
            </th>
            <th scope="col" title={t(words.speedHint)}>
              {t(words.speed)}
            </th>
            <th scope="col">{t(words.size)}</th>
            <th scope="col">{t(words.precision)}</th>
            <th scope="col">{t(words.stations)}</th>
            {onDeploy && (
              <th scope="col">
                <span className="visually-hidden">{t(words.actions)}</span>
              </th>
            )}
          </tr>
        </thead>
        {groupByName(models).map(({ name, versions }) => (
          <tbody key={name}>
            <tr className={styles.group}>
              <th scope="rowgroup" colSpan={onDeploy ? 7 : 6}>
                <b>{t(versions[0].title)}</b>
                <small>
                  {name} · {t(versions[0].task === 'compare' ? modelsTexts.task.compare : modelsTexts.task.detect)} ·{' '}
                  {t(words.labels(format.count(versions[0].labels.length)))}
                </small>
              </th>
            </tr>
            {versions.map((model) => (
              <tr key={model.sha256} className={styles.row} data-chosen={model.sha256 === chosen}>
                <th scope="row">
                  <a href={modelsLink({ page: 'packages', sha256: model.sha256 })} aria-current={model.sha256 === chosen ? 'true' : undefined}>
                    {model.version}
                  </a>
                </th>
                <td>
                  <Accuracy model={model} />
                </td>
                <td>{model.upload ? format.milliseconds(model.upload.runMilliseconds) : '–'}</td>
                <td>{format.size(model.bytes)}</td>
                <td>{model.precisions.join(' · ')}</td>
                <td>
                  <StationNames stations={model.stations} />
                </td>
                {onDeploy && (
                  <td>
                    <Button variant="default" aria-label={t(words.deployOf(titleOf(model)))} onClick={() => onDeploy(model)}>
                      {t(modelsTexts.deploy)}
                    </Button>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        ))}
      </table>
    </div>
  )
}

function Accuracy({ model }: { model: Model }) {
  const { t, format } = useLanguage()
  const row = headline(model.measured)
  if (row === null) return '–'
  return (
    <>
      {format.percent(row.map50)}
      <small>mAP50, {t(words.images(format.count(row.images)))}</small>
    </>
  )
}

function StationNames({ stations }: { stations: readonly string[] }) {
  const { t, format } = useLanguage()
  if (stations.length === 0) return <span className={styles.nowhere}>{t(words.nowhere)}</span>
  return (
    <>
      {stations.slice(0, mostNamed).map((station) => (
        <span key={station} className={styles.station}>
          {station}
        </span>
      ))}
      {stations.length > mostNamed && <small>{t(words.more(format.count(stations.length - mostNamed)))}</small>}
    </>
  )
}
