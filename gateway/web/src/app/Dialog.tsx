import { Modal } from '@mantine/core'
import { useEffect, type KeyboardEvent, type ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './Dialog.module.css'

/** What closes it besides its own buttons: a click beside it too; Escape, because a click would lose what was typed; or nothing, because what it shows is shown once. */
export type Closing = 'easily' | 'on-purpose' | 'by-button'

const wideWidth = 760

interface Props {
  title: string
  closing: Closing
  wide?: boolean
  onClose: () => void
  children: ReactNode
}

/** Something above the page; open while it is mounted. Gives the focus back to where it was. */
export function Dialog({ title, closing, wide = false, onClose, children }: Props) {
  const { t } = useLanguage()
  useFocusBack()
  // Keys of the page behind are not meant for what is asked here.
  const keepKeys = closing === 'easily' ? undefined : (event: KeyboardEvent) => event.stopPropagation()
  return (
    <Modal.Root
      opened
      onClose={onClose}
      centered
      closeOnClickOutside={closing === 'easily'}
      closeOnEscape={closing !== 'by-button'}
      transitionProps={{ duration: 0 }}
      {...(wide && { size: wideWidth })}
      // On the root: Modal.Content takes this property and does nothing with it.
      {...(keepKeys && { onKeyDown: keepKeys })}
    >
      <Modal.Overlay />
      {/* Without Modal.Header: a second banner would confuse those who go by landmarks. */}
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          {closing !== 'by-button' && <Modal.CloseButton aria-label={t(texts.app.close)} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
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
