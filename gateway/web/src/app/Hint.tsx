import { Tooltip } from '@mantine/core'
import styles from './Hint.module.css'

/** A word with its explanation, for pointer, touch and keyboard. */
export function Hint({ text, explanation }: { text: string; explanation: string }) {
  return (
    <Tooltip label={explanation}>
      <span className={styles.hint} tabIndex={0}>
        {text}
      </span>
    </Tooltip>
  )
}
