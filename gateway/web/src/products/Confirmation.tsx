import { Button, Modal } from '@mantine/core'
import type { ReactNode } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import styles from './ChangeoverPanel.module.css'
import { productTexts } from './texts'

interface Props {
  opened: boolean
  heading: string
  /** What the button that does it says. */
  go: string
  busy: boolean
  /** Why it was not done. */
  refusal: string | null
  onGo: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks before something reaches the stations. */
export function Confirmation({ opened, heading, go, busy, refusal, onGo, onClose, children }: Props) {
  const { t } = useLanguage()
  return (
    <Modal.Root opened={opened} onClose={onClose} centered transitionProps={{ duration: 0 }}>
      <Modal.Overlay />
      <Modal.Content>
        <Modal.Body className={styles.confirmation}>
          <Modal.Title className={styles.title}>{heading}</Modal.Title>
          {children}
          <p className={styles.refusal} role="alert">
            {refusal}
          </p>
          <div className={styles.buttons}>
            <Button color="var(--accent)" loading={busy} onClick={onGo} data-autofocus>
              {go}
            </Button>
            <Button variant="default" onClick={onClose}>
              {t(productTexts.cancel)}
            </Button>
          </div>
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}
