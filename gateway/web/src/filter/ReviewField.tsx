import { useLanguage } from '../i18n/LanguageContext'
import { Choice } from './Choice'
import { findings, type PartFilter } from './partFilter'
import { filterTexts } from './texts'

const names = { right: filterTexts.right, 'false-reject': filterTexts.falseReject, escape: filterTexts.escape }

/** Whether a person has looked, or what is known of the verdict. */
export function ReviewField({ filter, onChange }: { filter: PartFilter; onChange: (change: PartFilter) => void }) {
  const { t } = useLanguage()
  const { finding, reviewed } = filter
  const value = finding ?? (reviewed === undefined ? undefined : reviewed ? 'reviewed' : 'not-reviewed')
  const choose = (choice: string | undefined) =>
    onChange({
      finding: findings.find((known) => known === choice),
      reviewed: choice === 'reviewed' ? true : choice === 'not-reviewed' ? false : undefined,
    })
  return (
    <Choice
      name={t(filterTexts.review)}
      value={value}
      all={t(filterTexts.anyReview)}
      options={[
        { value: 'reviewed', label: t(filterTexts.reviewed) },
        { value: 'not-reviewed', label: t(filterTexts.notReviewed) },
        ...findings.map((known) => ({ value: known, label: t(names[known]) })),
      ]}
      onChoose={choose}
    />
  )
}
