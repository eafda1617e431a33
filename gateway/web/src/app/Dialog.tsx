import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './Dialog.module.css'

interface Props {
  title: string
  opened: boolean
  onClose: () => void
  /** Holds what is shown once or was typed: only a button closes it. */
  stays?: boolean
  children: ReactNode
}

export function Dialog({ title, opened, onClose, stays = false, children }: Props) {
  const { t } = useLanguage()
  return (
    <Modal.Root opened={opened} onClose={onClose} centered closeOnClickOutside={!stays} closeOnEscape={!stays}>
      <Modal.Overlay />
      {/* Without Modal.Header: a second banner would confuse those who go by landmarks. */}
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{title}</Modal.Title>
          {!stays && <Modal.CloseButton aria-label={t(texts.app.close)} />}
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
