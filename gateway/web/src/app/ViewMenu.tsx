import { useRef, useState, type FocusEvent, type KeyboardEvent } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { texts } from '../i18n/texts'
import styles from './ViewMenu.module.css'
import { linkTo, type NamedView, type View } from './view'

interface Props {
  views: readonly NamedView[]
  current: View | undefined
}

/** The views that stand behind one word of the navigation. */
export function ViewMenu({ views, current }: Props) {
  const { t } = useLanguage()
  const [opened, setOpened] = useState(false)
  const button = useRef<HTMLButtonElement>(null)
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpened(false)
  }
  const close = () => {
    setOpened(false)
    button.current?.focus()
  }
  const closeByEscape = (event: KeyboardEvent) => {
    if (!opened || event.key !== 'Escape') return
    // The view's own Escape is not meant.
    event.stopPropagation()
    close()
  }
  return (
    <div className={styles.place} onBlur={closeWhenLeft} onKeyDown={closeByEscape}>
      <button
        ref={button}
        type="button"
        className={styles.button}
        aria-expanded={opened}
        data-current={views.some((view) => view === current)}
        onClick={() => setOpened(!opened)}
      >
        {t(texts.app.manage)}
        <svg viewBox="0 0 10 6" width="10" height="6" aria-hidden="true">
          <path d="M1 1l4 4 4-4" />
        </svg>
      </button>
      {opened && (
        <ul className={styles.menu}>
          {views.map((view) => (
            <li key={view.id}>
              <a href={linkTo(view)} aria-current={view === current ? 'page' : undefined} onClick={close}>
                {t(view.name)}
              </a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
