import { Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './Dialog.module.css'
import { modelsTexts } from './texts'

interface Props {
  heading: string
  onClose: () => void
  wide?: boolean
  children: ReactNode
}

/** A question or a form above the page. A click beside it does not close it: what was typed would be lost. */
export function Dialog({ heading, onClose, wide = false, children }: Props) {
  const { t } = useLanguage()
  return (
    <Modal.Root opened onClose={onClose} centered closeOnClickOutside={false} size={wide ? 760 : 560}>
      <Modal.Overlay />
      {/* The page's keys do nothing behind it. */}
      <Modal.Content onKeyDown={(event) => event.stopPropagation()}>
        <div className={styles.head}>
          <Modal.Title>{heading}</Modal.Title>
          <Modal.CloseButton aria-label={t(modelsTexts.close)} />
        </div>
        <Modal.Body>{children}</Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
