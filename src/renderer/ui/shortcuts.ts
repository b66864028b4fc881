import { useEffect, useEffectEvent } from 'react'
import { composing } from './composing.ts'

/** `ctrl+k`, `f2`, `?`: what is pressed, in small letters. */
export type KeyName = string

interface PressedKey {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

/** The name under which a shortcut is kept. Shift counts only with Ctrl and F keys, for ? needs it on most keyboards. */
export function keyName({ key, ctrlKey, metaKey, altKey, shiftKey }: PressedKey): KeyName {
  const ctrl = ctrlKey || metaKey
  const shift = shiftKey && (ctrl || /^F\d+$/.test(key))
  return [ctrl && 'ctrl', altKey && 'alt', shift && 'shift', key.toLowerCase()].filter(Boolean).join('+')
}

/** Keys that a text field needs for itself. */
const fieldKeys: ReadonlySet<KeyName> = new Set(['ctrl+z', 'ctrl+y', 'ctrl+shift+z', '?', 'home', 'end'])

export const fieldKeeps = (name: KeyName): boolean => fieldKeys.has(name)

const handlers = new Map<KeyName, (() => void)[]>()

function isField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))
}

const dialog = '.ant-modal-wrap:not([style*="display: none"])'
/** What closes by itself on Esc. */
const floating = ['select-dropdown', 'dropdown', 'popover', 'picker-dropdown']
  .map((name) => `.ant-${name}:not(.ant-${name}-hidden)`)
  .join(',')

/** Keys that are meant for the dialog itself. */
const dialogKeys: ReadonlySet<KeyName> = new Set(['ctrl+s'])

/** Whether something above the page takes the key. */
const coveredBy = (name: KeyName): boolean =>
  !dialogKeys.has(name) && document.querySelector(name === 'escape' ? `${dialog},${floating}` : dialog) !== null

function onKeyDown(event: KeyboardEvent): void {
  if (composing(event) || event.defaultPrevented) return
  const name = keyName(event)
  const handler = handlers.get(name)?.at(-1)
  if (handler === undefined || (isField(event.target) && fieldKeeps(name)) || coveredBy(name)) return
  event.preventDefault()
  handler()
}

/** Starts listening; the returned function stops it. */
export function listenToShortcuts(): () => void {
  window.addEventListener('keydown', onKeyDown)
  return () => window.removeEventListener('keydown', onKeyDown)
}

/** A shortcut for as long as the component is there; the latest to come answers first. Null switches it off. */
export function useShortcut(name: KeyName, handler: (() => void) | null): void {
  const run = useEffectEvent(() => handler?.())
  const active = handler !== null
  useEffect(() => {
    if (!active) return undefined
    const mine = () => run()
    handlers.set(name, [...(handlers.get(name) ?? []), mine])
    return () => {
      handlers.set(
        name,
        (handlers.get(name) ?? []).filter((one) => one !== mine),
      )
    }
  }, [name, active])
}
