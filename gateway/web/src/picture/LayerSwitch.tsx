import { Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './PictureTool.module.css'

export interface Layer {
  shown: boolean
  toggle: () => void
}

interface Props {
  layer: Layer
  /** Whether there is anything to show; default: yes. */
  known?: boolean
  name: string
  hint: string
  /** Of the key that does the same. */
  letter: string
  /** Shapes of its sign, 16 × 16. */
  children: ReactNode
}

/** Turns something that is drawn over a picture on and off. */
export function LayerSwitch({ layer, known = true, name, hint, letter, children }: Props) {
  return (
    <Tooltip label={hint}>
      <button type="button" className={styles.tool} aria-pressed={layer.shown && known} aria-disabled={!known} onClick={layer.toggle}>
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          {children}
        </svg>
        {name}
        <kbd>{letter}</kbd>
      </button>
    </Tooltip>
  )
}
