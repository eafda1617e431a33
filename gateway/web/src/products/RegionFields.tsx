import { Button, TextInput } from '@mantine/core'
import type { Template } from '../api/templateQueries'
import type { Text } from '../i18n/language'
import { useLanguage } from '../i18n/LanguageContext'
import { writeRegion, type RegionText } from './recipeDraft'
import styles from './TemplatePanel.module.css'
import { productTexts } from './texts'

const words = productTexts.region
const names = ['x', 'y', 'width', 'height'] as const

interface Props {
  region: RegionText | null
  wrong: Text | undefined
  template: Template | undefined
  disabled: boolean
  onChange: (region: RegionText | null) => void
}

/** The region in numbers, template pixels. */
export function RegionFields({ region, wrong, template, disabled, onChange }: Props) {
  const { t } = useLanguage()
  const set = (place: number, typed: string) => {
    if (region) onChange(region.map((value, index) => (index === place ? typed : value)) as unknown as RegionText)
  }
  return (
    <>
      <fieldset className={styles.region} disabled={disabled} aria-describedby={wrong && 'region-wrong'}>
        <legend>{t(words.heading)}</legend>
        {region === null ? (
          <>
            <span>{t(words.whole)}</span>
            {!disabled && (
              <Button
                variant="default"
                size="xs"
                onClick={() => onChange(writeRegion({ x: 0, y: 0, width: template?.widthPixels ?? 100, height: template?.heightPixels ?? 100 }))}
              >
                {t(words.set)}
              </Button>
            )}
          </>
        ) : (
          <>
            {names.map((name, place) => (
              <label key={name}>
                {t(words[name])}
                <TextInput inputMode="numeric" size="xs" value={region[place] ?? ''} error={wrong !== undefined} onChange={(event) => set(place, event.currentTarget.value)} />
              </label>
            ))}
            {!disabled && (
              <Button variant="default" size="xs" onClick={() => onChange(null)}>
                {t(words.whole)}
              </Button>
            )}
          </>
        )}
      </fieldset>
      {wrong && (
        <p id="region-wrong" className={styles.refusal} role="alert">
          {t(wrong)}
        </p>
      )}
    </>
  )
}
