import { Button } from '@mantine/core'
import type { FormEvent, ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Dialog } from './Dialog'
import styles from './Dialog.module.css'
import { Problem } from './Problem'

interface Props {
  title: string
  /** What the button does, in one word. */
  action: string
  /** Takes something away for good. */
  removes?: boolean
  /** There is nothing to fill in: the button has the focus. */
  ready?: boolean
  /** The request that it makes: its refusal is shown here, and what was typed stays. */
  request: { isPending: boolean; error: unknown }
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks for something, or whether it is meant. */
export function FormDialog({ title, action, removes = false, ready = false, request, onSubmit, onClose, children }: Props) {
  const { t } = useLanguage()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!request.isPending) onSubmit()
  }
  return (
    <Dialog title={title} closing="on-purpose" onClose={onClose}>
      <form className={styles.form} onSubmit={submit}>
        {children}
        <Problem text={request.error == null ? null : whyOf(request.error)} />
        <div className={styles.buttons}>
          <Button variant="default" onClick={onClose}>
            {t(texts.app.cancel)}
          </Button>
          <Button type="submit" color={removes ? '#a52f04' : 'var(--accent)'} aria-disabled={request.isPending} data-autofocus={ready || undefined}>
            {action}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
