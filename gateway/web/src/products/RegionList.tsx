import { Button, NativeSelect, TextInput } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import type { FieldTexts, RegionText } from './recipeDraft'
import { regionKinds, type RegionKind } from './regions'
import styles from './RegionList.module.css'
import { productTexts } from './texts'
import type { Regions } from './useRegions'

const words = productTexts.region
const names = ['x', 'y', 'width', 'height'] as const

/** The regions in words and numbers, template pixels. */
export function RegionList({ edited, wrong, disabled }: { edited: Regions; wrong: FieldTexts; disabled: boolean }) {
  const { t } = useLanguage()
  return (
    <fieldset className={styles.regions} disabled={disabled}>
      <legend>{t(words.heading)}</legend>
      {edited.regions.length === 0 && <p className={styles.none}>{t(words.whole)}</p>}
      {wrong.regions && (
        <p className={styles.refusal} role="alert">
          {t(wrong.regions)}
        </p>
      )}
      <ol className={styles.list}>
        {edited.regions.map((_, index) => (
          <RegionLine key={index} edited={edited} index={index} wrong={wrong} disabled={disabled} />
        ))}
      </ol>
      {!disabled && (
        <div className={styles.add}>
          {regionKinds.map((kind) => (
            <Button key={kind} variant="default" size="xs" disabled={edited.isFull} onClick={() => edited.add(kind)}>
              + {t(words.add[kind])}
            </Button>
          ))}
        </div>
      )}
    </fieldset>
  )
}

function RegionLine({ edited, index, wrong, disabled }: { edited: Regions; index: number; wrong: FieldTexts; disabled: boolean }) {
  const { t, format } = useLanguage()
  const region = edited.regions[index]
  if (region === undefined) return null
  const [place, name] = [wrong[`regions.${index}`], wrong[`regions.${index}.name`]]
  const called = (what: string) => t(words.of(what, format.count(index + 1)))
  const type = (side: number, typed: string) => edited.change(index, { box: region.box.map((value, at) => (at === side ? typed : value)) as unknown as RegionText })
  return (
    <li data-kind={region.kind} data-selected={index === edited.selected && !disabled} onFocus={() => edited.select(index)}>
      <b aria-hidden="true">{format.count(index + 1)}</b>
      <TextInput
        className={styles.name}
        size="xs"
        aria-label={called(t(words.name))}
        placeholder={t(words.name)}
        maxLength={64}
        value={region.name}
        error={name && t(name)}
        onChange={(event) => edited.change(index, { name: event.currentTarget.value })}
      />
      <NativeSelect
        size="xs"
        aria-label={called(t(words.kind))}
        value={region.kind}
        data={regionKinds.map((kind) => ({ value: kind, label: t(words.kinds[kind]) }))}
        onChange={(event) => edited.change(index, { kind: event.currentTarget.value as RegionKind })}
      />
      <span className={styles.numbers}>
        {names.map((side, at) => (
          <label key={side}>
            <span aria-hidden="true">{t(words[side])}</span>
            <TextInput
              inputMode="numeric"
              size="xs"
              aria-label={called(t(words[side]))}
              aria-describedby={place && `region-${index}-wrong`}
              value={region.box[at] ?? ''}
              error={place !== undefined}
              onChange={(event) => type(at, event.currentTarget.value)}
            />
          </label>
        ))}
      </span>
      {!disabled && (
        <Button variant="default" size="xs" aria-label={called(t(words.remove))} onClick={() => edited.remove(index)}>
          {t(words.remove)}
        </Button>
      )}
      {place && (
        <p id={`region-${index}-wrong`} className={styles.refusal} role="alert">
          {t(place)}
        </p>
      )}
    </li>
  )
}
