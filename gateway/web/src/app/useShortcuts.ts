import { useEffect, useEffectEvent } from 'react'

/** Keys by their place on the keyboard (`KeyboardEvent.code`), so that they work while Korean is typed; `Shift+` in front where it is held. */
export type Shortcuts = Readonly<Record<string, () => void>>

export function useShortcuts(shortcuts: Shortcuts) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || event.repeat) return
    if (event.ctrlKey || event.altKey || event.metaKey || isTyping(event.target)) return
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

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || target.matches('textarea, select, input:not([type=radio], [type=checkbox])'))
