import { NativeSelect } from '@mantine/core'
import { whyOf } from '../../api/answer'
import { templateUrl, useTemplates } from '../../api/templateQueries'
import { useLanguage } from '../../i18n/LanguageContext'
import styles from './ComparePage.module.css'
import { compareTexts } from './texts'

/** The golden template that the pictures are compared with, and how it looks. */
export function GoldenField({ value, onChange }: { value: string; onChange: (sha256: string) => void }) {
  const { t, format } = useLanguage()
  const templates = useTemplates()
  return (
    <div className={styles.golden}>
      <NativeSelect
        label={t(compareTexts.golden)}
        description={templates.data?.length === 0 ? t(compareTexts.noTemplates) : t(compareTexts.goldenFor)}
        value={value}
        error={templates.error && t(whyOf(templates.error))}
        onChange={(event) => onChange(event.currentTarget.value)}
        data={[
          { value: '', label: t(compareTexts.noGolden) },
          ...(templates.data ?? []).map(({ sha256, widthPixels, heightPixels, createdAt }) => ({
            value: sha256,
            label: t(compareTexts.goldenOf(`${widthPixels}`, `${heightPixels}`, format.dateTime(createdAt))),
          })),
        ]}
      />
      {value !== '' && <img src={templateUrl(value)} alt="" />}
    </div>
  )
}
