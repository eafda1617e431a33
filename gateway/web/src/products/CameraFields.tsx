import { TextInput } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { isKnownSetting, settingNames } from './cameraSettings'
import type { FieldTexts } from './recipeDraft'
import styles from './RecipeEditor.module.css'
import { productTexts, settingText } from './texts'

const words = productTexts.camera

interface Props {
  settings: Readonly<Record<string, string>>
  wrong: FieldTexts
  onChange: (settings: Record<string, string>) => void
}

/** Settings of the camera that every camera may have, and those that this recipe names beside them. */
export function CameraFields({ settings, wrong, onChange }: Props) {
  const { t } = useLanguage()
  return (
    <fieldset className={styles.group}>
      <legend>{t(words.heading)}</legend>
      <p className={styles.hint}>{t(words.hint)}</p>
      <div className={styles.limits}>
        {settingNames(settings).map((name) => {
          const problem = wrong[`camera.${name}`]
          return (
            <TextInput
              key={name}
              label={t(settingText(name))}
              description={isKnownSetting(name) ? t(words.hints[name]) : undefined}
              inputWrapperOrder={['label', 'input', 'description', 'error']}
              placeholder={t(words.stationsOwn)}
              value={settings[name] ?? ''}
              error={problem && t(problem)}
              onChange={(event) => onChange({ ...settings, [name]: event.currentTarget.value })}
            />
          )
        })}
      </div>
      {wrong.camera && (
        <p className={styles.refusal} role="alert">
          {t(wrong.camera)}
        </p>
      )}
    </fieldset>
  )
}
