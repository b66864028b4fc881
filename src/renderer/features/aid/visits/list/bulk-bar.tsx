import { visitActionLabels } from '#shared/aid/aid-labels.ts'
import type { VisitRow } from '#shared/aid/visit.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { applicable, stateActions, type StateAction } from '../actions/visit-plan.ts'

interface BulkBarProps {
  readonly rows: readonly VisitRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

const grave: ReadonlySet<StateAction> = new Set(['cancel', 'void'])

/** What can be done with the ticked rows, each verb with how many of them it would take. */
export function BulkBar({ rows, onAction, onClear }: BulkBarProps) {
  const possible = stateActions
    .map((key) => ({
      key,
      label: visitActionLabels[key],
      count: applicable(key, rows).length,
      danger: key === 'void',
    }))
    .filter(({ count }) => count > 0)
  return (
    <Bar
      label="已选互访的操作"
      count={rows.length}
      unit="次"
      verbs={possible.filter(({ key }) => !grave.has(key))}
      further={possible.filter(({ key }) => grave.has(key))}
      onVerb={onAction}
      onClear={onClear}
    />
  )
}
