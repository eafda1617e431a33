import { Kbd, Modal } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './HelpDialog.module.css'

const shortcuts = [
  { keys: ['1'], text: texts.help.live },
  { keys: ['2'], text: texts.help.results },
  { keys: ['T'], text: texts.help.truth },
  { keys: ['F'], text: texts.help.hall },
  { keys: ['L'], text: texts.help.language },
  { keys: ['←', '→'], text: texts.help.parts },
  { keys: ['Esc'], text: texts.help.escape },
  { keys: ['?'], text: texts.help.help },
]

export function HelpDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useLanguage()
  return (
    <Modal opened={opened} onClose={onClose} title={t(texts.app.help)} centered closeButtonProps={{ 'aria-label': t(texts.app.close) }}>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, text }) => (
          <div key={keys[0]}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="md">
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(text)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  )
}
