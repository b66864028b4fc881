import type { KeyboardEvent } from 'react'
import { composing } from './composing.ts'
import { figure } from './figure.ts'
import './state-tabs.css'

export interface StateTab<Key extends string> {
  readonly key: Key
  readonly label: string
  readonly count?: number | undefined
}

interface StateTabsProps<Key extends string> {
  readonly label: string
  readonly tabs: readonly StateTab<Key>[]
  readonly active: Key
  readonly onChange: (key: Key) => void
}

/** States or parts of a record as tabs, each with its count; ← and → move between them. */
export function StateTabs<Key extends string>({ label, tabs, active, onChange }: StateTabsProps<Key>) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (composing(event) || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    const step = event.key === 'ArrowRight' ? 1 : -1
    const from = tabs.findIndex((tab) => tab.key === active)
    const next = tabs[(from + step + tabs.length) % tabs.length]
    if (next === undefined) return
    onChange(next.key)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.key}"]`)?.focus()
  }
  return (
    <div role="tablist" aria-label={label} className="state-tabs" onKeyDown={onKeyDown}>
      {tabs.map((tab) => (
        <button
          key={tab.key}
          type="button"
          role="tab"
          data-tab={tab.key}
          aria-selected={tab.key === active}
          tabIndex={tab.key === active ? 0 : -1}
          onClick={() => onChange(tab.key)}
        >
          {tab.label}
          {tab.count !== undefined && <span>{figure(tab.count)}</span>}
        </button>
      ))}
    </div>
  )
}
