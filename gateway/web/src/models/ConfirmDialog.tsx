import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { whyOf } from '../api/answer'
import { useLanguage } from '../i18n/LanguageContext'
import { Dialog } from './Dialog'
import forms from './forms.module.css'
import { Problem } from './Problem'
import { modelsTexts } from './texts'

interface Props {
  heading: string
  /** The word on the button that does it. */
  action: string
  underway: boolean
  error: Error | null
  onConfirm: () => void
  onClose: () => void
  children: ReactNode
}

/** Asks once more before something is done. It stays open when the gateway refuses, with the reason. */
export function ConfirmDialog({ heading, action, underway, error, onConfirm, onClose, children }: Props) {
  const { t } = useLanguage()
  return (
    <Dialog heading={heading} onClose={onClose}>
      <div className={forms.form}>
        {children}
        <Problem text={error && whyOf(error)} />
        <div className={forms.actions}>
          <Button variant="default" onClick={onClose}>
            {t(modelsTexts.cancel)}
          </Button>
          <Button color="var(--accent)" loading={underway} onClick={onConfirm}>
            {action}
          </Button>
        </div>
      </div>
    </Dialog>
  )
}
