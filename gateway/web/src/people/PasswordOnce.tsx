import { Button } from '@mantine/core'
import { Dialog } from '../app/Dialog'
import { useLanguage } from '../i18n/LanguageContext'
import { CopyField } from './CopyField'
import styles from './OnceDialog.module.css'
import { peopleTexts } from './texts'

const { once } = peopleTexts

/** The password that somebody was given, for the last time. */
export function PasswordOnce({ name, password, onClose }: { name: string; password: string; onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Dialog title={t(once.title)} closing="by-button" onClose={onClose}>
      <div className={styles.once}>
        <p role="status">{t(once.hint(name))}</p>
        <CopyField focused label={t(peopleTexts.field.password)} value={password} />
        <Button color="var(--accent)" onClick={onClose}>
          {t(once.done)}
        </Button>
      </div>
    </Dialog>
  )
}
