import type { KeyboardEvent } from 'react'
import { composing } from '#renderer/ui/composing.ts'

const fields = 'input:not([type="hidden"], [type="radio"], [type="checkbox"], :disabled), textarea:not(:disabled)'

/** Enter goes on to the next field, unless a list is open, which it picks from, or the field is one of many lines. */
export function enterToNext(event: KeyboardEvent<HTMLElement>): void {
  const from = event.target
  if (composing(event) || event.key !== 'Enter' || event.ctrlKey || !(from instanceof HTMLInputElement)) return
  if (from.getAttribute('aria-expanded') === 'true' || from.type === 'radio' || from.type === 'checkbox') return
  const all = [...event.currentTarget.querySelectorAll<HTMLElement>(fields)]
  const next = all[all.indexOf(from) + 1]
  // A day that is being typed is taken over by the picker itself before the focus goes on.
  if (from.closest('.ant-picker') === null) {
    event.preventDefault()
    event.stopPropagation()
  }
  window.setTimeout(() => next?.focus())
}
