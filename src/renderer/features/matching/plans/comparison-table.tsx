import type { KeyboardEvent } from 'react'
import { composing } from '#renderer/ui/composing.ts'
import { bestValue, type ComparedFigure } from './comparison.ts'
import './comparison-table.css'

export interface ComparedPlan<Figures> {
  readonly id: string
  readonly name: string
  readonly figures: Figures
}

interface ComparisonTableProps<Figures> {
  readonly plans: readonly ComparedPlan<Figures>[]
  readonly columns: readonly ComparedFigure<Figures>[]
  readonly currentId: string
  readonly onChoose: (id: string) => void
}

/** Plans side by side, one a row; the best value of each column in bold, the plan that is open tinted. */
export function ComparisonTable<Figures>({ plans, columns, currentId, onChoose }: ComparisonTableProps<Figures>) {
  const best = columns.map((column) =>
    bestValue(
      column,
      plans.map(({ figures }) => figures),
    ),
  )
  const step = (event: KeyboardEvent, at: number) => {
    if (composing(event) || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    event.preventDefault()
    const next = plans[at + (event.key === 'ArrowDown' ? 1 : -1)]
    if (next === undefined) return
    onChoose(next.id)
    const row = event.currentTarget.parentElement?.querySelector<HTMLElement>(`[data-plan="${next.id}"]`)
    row?.focus()
  }
  return (
    <div className="comparison" role="grid" aria-label="方案对比">
      <div role="row" className="comparison-row comparison-head">
        <span role="columnheader">对比</span>
        {columns.map(({ key, title }) => (
          <span key={key} role="columnheader" className="number">
            {title}
          </span>
        ))}
      </div>
      {plans.map(({ id, name, figures }, row) => (
        <div
          key={id}
          role="row"
          data-plan={id}
          className="comparison-row"
          aria-selected={id === currentId}
          tabIndex={id === currentId ? 0 : -1}
          onClick={() => onChoose(id)}
          onKeyDown={(event) => step(event, row)}
        >
          <span role="rowheader" className="ellipsis" title={name}>
            {name}
          </span>
          {columns.map(({ key, of, say }, at) => {
            const value = of(figures)
            return (
              <span
                key={key}
                role="gridcell"
                className={value !== null && value === best[at] ? 'number best' : 'number'}
              >
                {value === null ? '—' : say(value)}
              </span>
            )
          })}
        </div>
      ))}
    </div>
  )
}
