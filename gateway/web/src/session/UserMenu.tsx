import { Menu } from '@mantine/core'
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
  const [changing, setChanging] = useState(false)
  if (session === undefined) return null

  const isDemo = session.kind === 'demo'
  const name = isDemo ? t(sessionTexts.demo) : (session.displayName ?? session.name ?? '')
  const role = isDemo ? t(sessionTexts.demoShort) : t(roleName(session.role))
  const leave = async () => {
    await signOut()
    window.location.reload()
  }

  return (
    <>
      <Menu position="bottom-end" withinPortal={false} transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <button ref={target} type="button" className={`${className} ${styles.who}`} title={t(sessionTexts.menu(name, role))}>
            <b>{name}</b>
            <small>{role}</small>
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <p className={styles.about}>{t(aboutOf(session))}</p>
          {session.kind === 'person' && <Menu.Item onClick={() => setChanging(true)}>{t(sessionTexts.changePassword)}</Menu.Item>}
          {!isDemo && <Menu.Item onClick={() => void leave()}>{t(sessionTexts.leave)}</Menu.Item>}
        </Menu.Dropdown>
      </Menu>
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
