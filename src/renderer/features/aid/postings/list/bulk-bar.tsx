import { postingActionLabels } from '#shared/aid/aid-labels.ts'
import type { PostingRow } from '#shared/aid/posting.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { Button } from 'antd'
import { applicable, stateActions, type StateAction } from '../actions/posting-plan.ts'

interface BulkBarProps {
  readonly rows: readonly PostingRow[]
  readonly onAction: (action: StateAction) => void
  readonly onCare: () => void
  readonly onClear: () => void
}

/** So many verbs find room beside each other; the graver ones are in the menu in any case. */
const mostDirect = 4
const grave: ReadonlySet<StateAction> = new Set(['cut-short', 'withdraw', 'void'])

/** What can be done with the ticked rows, each verb with how many of them it would take. */
export function BulkBar({ rows, onAction, onCare, onClear }: BulkBarProps) {
  const possible = stateActions
    .map((key) => ({
      key,
      label: postingActionLabels[key],
      count: applicable(key, rows).length,
      danger: key === 'void',
    }))
    .filter(({ count }) => count > 0)
  const direct = possible.filter(({ key }) => !grave.has(key)).slice(0, mostDirect)
  return (
    <Bar
      label="已选援派人员的操作"
      count={rows.length}
      unit="人"
      verbs={direct}
      further={possible.filter((one) => !direct.includes(one))}
      onVerb={onAction}
      onClear={onClear}
    >
      <Button onClick={onCare}>登记慰问</Button>
    </Bar>
  )
}
