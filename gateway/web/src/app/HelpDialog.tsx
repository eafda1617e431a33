import { Kbd, Modal } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './HelpDialog.module.css'
import type { ShortcutHelp, View } from './view'
import { namedViews } from './views'

interface Props {
  /** Its shortcuts stand first. */
  view: View | undefined
  opened: boolean
  onClose: () => void
}

const everywhere: readonly ShortcutHelp[] = [
  ...namedViews.map(({ name }, index) => ({ keys: [`${index + 1}`], does: name })),
  { keys: ['L'], does: texts.help.language },
  { keys: ['Esc'], does: texts.help.escape },
  { keys: ['?'], does: texts.help.help },
]

/** What the keys do: in this view, then everywhere. */
export function HelpDialog({ view, opened, onClose }: Props) {
  const { t } = useLanguage()
  return (
    <Modal.Root opened={opened} onClose={onClose} centered>
      <Modal.Overlay />
      {/* Without Modal.Header: a second banner would confuse those who go by landmarks. */}
      <Modal.Content>
        <div className={styles.head}>
          <Modal.Title>{t(texts.app.help)}</Modal.Title>
          <Modal.CloseButton aria-label={t(texts.app.close)} />
        </div>
        <Modal.Body>
          {view?.shortcuts && <ShortcutList heading={t(texts.help.here)} shortcuts={view.shortcuts} />}
          <ShortcutList heading={t(texts.help.everywhere)} shortcuts={everywhere} />
        </Modal.Body>
      </Modal.Content>
    </Modal.Root>
  )
}

function ShortcutList({ heading, shortcuts }: { heading: string; shortcuts: readonly ShortcutHelp[] }) {
  const { t } = useLanguage()
  return (
    <section className={styles.section}>
      <h3>{heading}</h3>
      <dl className={styles.keys}>
        {shortcuts.map(({ keys, does }) => (
          <div key={keys.join()}>
            <dt>
              {keys.map((key) => (
                <Kbd key={key} size="md">
                  {key}
                </Kbd>
              ))}
            </dt>
            <dd>{t(does)}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
