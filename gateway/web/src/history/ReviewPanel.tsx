import { NativeSelect, TextInput } from '@mantine/core'
import { useRef, useState } from 'react'
import { whyOf } from '../api/answer'
import { useChoices } from '../api/queries'
import { useReview } from '../api/reviewQueries'
import type { Result } from '../api/types'
import { useShortcuts } from '../app/useShortcuts'
import { knownLabels, labelText } from '../i18n/labels'
import { useLanguage } from '../i18n/LanguageContext'
import { VerdictGlyph } from '../verdict/VerdictGlyph'
import { suggestedLabel } from './reviewOutcome'
import { ReviewList } from './ReviewList'
import styles from './ReviewPanel.module.css'
import { reviewTexts } from './reviewTexts'
import { useReviewer } from './useReviewer'

/** A person confirms or corrects the verdict; it is kept beside the machine's. */
export function ReviewPanel({ result }: { result: Result }) {
  const { t, language } = useLanguage()
  const { name, setName } = useReviewer()
  const reviewer = name.trim()
  const [label, setLabel] = useState(() => suggestedLabel(result))
  const [comment, setComment] = useState('')
  const [nameMissing, setNameMissing] = useState(false)
  const nameField = useRef<HTMLInputElement>(null)
  const typeField = useRef<HTMLSelectElement>(null)
  const review = useReview(result.resultId)
  const seen = useChoices().data?.labels ?? []
  const labels = [...new Set([...knownLabels, ...seen, ...(label === '' ? [] : [label])])]

  const say = (verdict: 'OK' | 'NG') => {
    if (review.isPending) return
    setNameMissing(reviewer === '')
    if (reviewer === '') return nameField.current?.focus()
    review.mutate(
      { verdict, label: verdict === 'NG' ? label || null : null, comment: comment.trim() || null, reviewer },
      { onSuccess: () => setComment('') },
    )
  }
  useShortcuts({ KeyG: () => say('OK'), KeyB: () => say('NG'), KeyY: () => typeField.current?.focus() })

  return (
    <section className={styles.review}>
      <h3>{t(reviewTexts.heading)}</h3>
      <p>{t(reviewTexts.question)}</p>
      <div className={styles.choices}>
        <button type="button" className={styles.choice} aria-pressed={result.reviewedVerdict === 'OK'} onClick={() => say('OK')}>
          <VerdictGlyph verdict="OK" />
          {t(reviewTexts.good)}
          <kbd>G</kbd>
        </button>
        <button type="button" className={styles.choice} aria-pressed={result.reviewedVerdict === 'NG'} onClick={() => say('NG')}>
          <VerdictGlyph verdict="NG" />
          {t(reviewTexts.bad)}
          <kbd>B</kbd>
        </button>
        <NativeSelect
          ref={typeField}
          aria-label={t(reviewTexts.type)}
          value={label}
          onChange={(event) => setLabel(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.code !== 'Enter' && event.code !== 'Escape') return
            event.preventDefault()
            event.currentTarget.blur()
            if (event.code === 'Enter') say('NG')
          }}
          data={[{ value: '', label: t(reviewTexts.noType) }, ...labels.map((known) => ({ value: known, label: labelText(known, language) }))]}
        />
      </div>
      <div className={styles.words}>
        {setName && (
          <label>
            {t(reviewTexts.reviewer)}
            <TextInput ref={nameField} maxLength={64} value={name} error={nameMissing} onChange={(event) => setName(event.currentTarget.value)} />
          </label>
        )}
        <label className={styles.comment}>
          {t(reviewTexts.comment)}
          <TextInput maxLength={1000} value={comment} onChange={(event) => setComment(event.currentTarget.value)} />
        </label>
      </div>
      <p className={styles.outcome} role="status">
        {nameMissing && reviewer === '' && t(reviewTexts.reviewerMissing)}
        {review.isPending && t(reviewTexts.saving)}
        {review.isError && t(reviewTexts.failed(whyOf(review.error)))}
      </p>
      <ReviewList result={result} />
    </section>
  )
}
