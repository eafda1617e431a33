import { Kbd } from '@mantine/core'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import { Dialog } from './Dialog'
import styles from './HelpDialog.module.css'
import { useNamedViews } from './useNamedViews'
import type { ShortcutHelp, View } from './view'

interface Props {
  /** Its shortcuts stand first. */
  view: View | undefined
  onClose: () => void
}

const everywhere: readonly ShortcutHelp[] = [
  { keys: ['L'], does: texts.help.language },
  { keys: ['Esc'], does: texts.help.escape },
  { keys: ['?'], does: texts.help.help },
]

/** What the keys do: in this view, then everywhere. */
export function HelpDialog({ view, onClose }: Props) {
  const { t } = useLanguage()
  const views = useNamedViews().map(({ name }, index) => ({ keys: [`${index + 1}`], does: name }))
  return (
    <Dialog title={t(texts.app.help)} closing="easily" onClose={onClose}>
      {view?.shortcuts && <ShortcutList heading={t(texts.help.here)} shortcuts={view.shortcuts} />}
      <ShortcutList heading={t(texts.help.everywhere)} shortcuts={[...views, ...everywhere]} />
    </Dialog>
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
