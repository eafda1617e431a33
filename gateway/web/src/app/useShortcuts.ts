import { useEffect, useEffectEvent } from 'react'

/** Keys by their place on the keyboard (`KeyboardEvent.code`), so that they work while Korean is typed; `Shift+` in front where it is held. */
export type Shortcuts = Readonly<Record<string, () => void>>

export function useShortcuts(shortcuts: Shortcuts) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.ctrlKey || event.altKey || event.metaKey || isTaken(event)) return
    const action = shortcuts[event.shiftKey ? `Shift+${event.code}` : event.code]
    if (action === undefined) return
    event.preventDefault()
    action()
  })

  useEffect(() => {
    const listen = (event: KeyboardEvent) => press(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

/** Whether the focused control needs the key itself: all keys where something is typed, arrows where they choose. */
function isTaken({ target, code }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (target.matches('input[type=radio]')) return code.startsWith('Arrow')
  return target.isContentEditable || target.matches('textarea, select, input')
}
