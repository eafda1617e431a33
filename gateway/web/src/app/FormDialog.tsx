import { Button, Modal } from '@mantine/core'
import { useEffect, type FormEvent, type ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './Dialog.module.css'

interface Props {
  title: string
  /** What the button does, in one word. */
  action: string
  /** Takes something away for good. */
  removes?: boolean
  /** The request that it makes: its refusal is shown here, and what was typed stays. */
  request: { isPending: boolean; error: unknown }
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks for something, or whether it is meant; open while it is mounted. Gives the focus back to where it was. */
export function FormDialog({ title, action, removes = false, request, onSubmit, onClose, children }: Props) {
  const { t } = useLanguage()
  useFocusBack()
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!request.isPending) onSubmit()
  }
  return (
    <Modal.Root opened onClose={onClose} centered closeOnClickOutside={false} transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      {/* Keys of the page behind are not meant for it. */}
      <Modal.Content onKeyDown={(event) => event.stopPropagation()}>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          <Modal.CloseButton aria-label={t(texts.app.close)} />
        </div>
        <Modal.Body>
          <form className={styles.form} onSubmit={submit}>
            {children}
            <div role="alert">{request.error != null && <p className={styles.refusal}>{t(whyOf(request.error))}</p>}</div>
            <div className={styles.buttons}>
              <Button variant="default" onClick={onClose}>
                {t(texts.app.cancel)}
              </Button>
              <Button type="submit" color={removes ? '#a52f04' : 'var(--accent)'} aria-disabled={request.isPending}>
                {action}
              </Button>
            </div>
          </form>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function useFocusBack() {
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement) before.focus()
    }
  }, [])
}
