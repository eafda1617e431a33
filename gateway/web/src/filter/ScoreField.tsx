import { TextInput } from '@mantine/core'
import { useState } from 'react'
import styles from './Fields.module.css'

interface Props {
  name: string
  /** 0–1. */
  value: number | undefined
  onChange: (value: number | undefined) => void
}

/** A score from 0 to 1; taken over when it is left or on Enter, so that half of a number asks nothing. */
export function ScoreField({ name, value, onChange }: Props) {
  const [typed, setTyped] = useState<string | null>(null)
  const take = () => {
    if (typed === null) return
    const score = Number(typed)
    if (typed === '') onChange(undefined)
    else if (score >= 0 && score <= 1) onChange(score)
    setTyped(null)
  }
  return (
    <label className={styles.field}>
      {name}
      <TextInput
        className={styles.score}
        type="number"
        min={0}
        max={1}
        step={0.05}
        value={typed ?? value ?? ''}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onBlur={take}
        onKeyDown={(event) => event.key === 'Enter' && take()}
      />
    </label>
  )
}
