import { Popover } from '@mantine/core'
import { useRef, useState } from 'react'
import { useLanguage } from '../i18n/LanguageContext'
import { PasswordDialog } from './PasswordDialog'
import { signOut, type Session } from './session'
import { roleName, sessionTexts } from './texts'
import styles from './UserMenu.module.css'
import { useSession } from './useSession'

/** Whose session this is, in which role; the way to another password, and out. */
export function UserMenu({ className = '' }: { className: string | undefined }) {
  const { t } = useLanguage()
  const session = useSession()
  const target = useRef<HTMLButtonElement>(null)
  const [opened, setOpened] = useState(false)
  const [changing, setChanging] = useState(false)
  if (session === undefined) return null

  const isDemo = session.kind === 'demo'
  const name = isDemo ? t(sessionTexts.demo) : (session.displayName ?? session.name ?? '')
  const role = isDemo ? t(sessionTexts.demoShort) : t(roleName(session.role))
  const askPassword = () => {
    setOpened(false)
    setChanging(true)
  }
  const leave = async () => {
    await signOut()
    window.location.reload()
  }

  return (
    <>
      <Popover opened={opened} onChange={setOpened} position="bottom-end" withinPortal={false} trapFocus returnFocus transitionProps={{ duration: 0 }}>
        <Popover.Target>
          <button ref={target} type="button" className={`${className} ${styles.who}`} title={t(sessionTexts.menu(name, role))} onClick={() => setOpened(!opened)}>
            <b>{name}</b>
            <small>{role}</small>
          </button>
        </Popover.Target>
        <Popover.Dropdown className={styles.menu}>
          <p>{t(aboutOf(session))}</p>
          {session.kind === 'person' && (
            <button type="button" onClick={askPassword}>
              {t(sessionTexts.changePassword)}
            </button>
          )}
          {!isDemo && (
            <button type="button" onClick={() => void leave()}>
              {t(sessionTexts.leave)}
            </button>
          )}
        </Popover.Dropdown>
      </Popover>
      {changing && (
        <PasswordDialog
          onClose={() => {
            setChanging(false)
            target.current?.focus()
          }}
        />
      )}
    </>
  )
}

function aboutOf({ kind, name }: Session) {
  if (kind === 'demo') return sessionTexts.demoExplained
  return kind === 'key' ? sessionTexts.keyExplained : sessionTexts.signInName(name ?? '')
}
