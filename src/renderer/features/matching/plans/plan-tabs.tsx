import type { KeyboardEvent, ReactNode } from 'react'
import { composing } from '#renderer/ui/composing.ts'
import { figure } from '#renderer/ui/figure.ts'
import '#renderer/ui/state-tabs.css'
import './plan-tabs.css'

export interface PlanTab {
  readonly id: string
  readonly name: string
  readonly moved: number
  readonly locked: number
}

interface PlanTabsProps {
  readonly tabs: readonly PlanTab[]
  readonly activeId: string
  readonly onChoose: (id: string) => void
  readonly onNew: () => void
  /** At the right end: what concerns the whole round. */
  readonly right?: ReactNode
}

/** What was done by hand in a plan; empty where nothing was. */
export const handWork = ({ moved, locked }: PlanTab): string =>
  [moved > 0 && `手调 ${figure(moved)}`, locked > 0 && `锁定 ${figure(locked)}`].filter(Boolean).join('，')

/** The plans of a round as tabs; ← and → move between them. */
export function PlanTabs({ tabs, activeId, onChoose, onNew, right }: PlanTabsProps) {
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (composing(event) || (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight')) return
    const from = tabs.findIndex((tab) => tab.id === activeId)
    const next = tabs[(from + (event.key === 'ArrowRight' ? 1 : -1) + tabs.length) % tabs.length]
    if (next === undefined) return
    onChoose(next.id)
    event.currentTarget.querySelector<HTMLElement>(`[data-tab="${next.id}"]`)?.focus()
  }
  return (
    <div className="plan-line">
      <div role="tablist" aria-label="方案" className="state-tabs plan-tabs" onKeyDown={onKeyDown}>
        {tabs.map((tab) => (
          <button
            key={tab.id}
            type="button"
            role="tab"
            data-tab={tab.id}
            aria-selected={tab.id === activeId}
            tabIndex={tab.id === activeId ? 0 : -1}
            onClick={() => onChoose(tab.id)}
          >
            {tab.name}
            {handWork(tab) !== '' && <span className="small">{handWork(tab)}</span>}
          </button>
        ))}
      </div>
      <button type="button" className="plan-new" onClick={onNew}>
        新方案
      </button>
      <div className="plan-right">{right}</div>
    </div>
  )
}
