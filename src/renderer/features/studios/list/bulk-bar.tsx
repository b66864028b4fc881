import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { studioActionLabels } from '#shared/studios/studio-labels.ts'
import type { StudioRow } from '#shared/studios/studio.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { applicable } from '../actions/action-plan.ts'
import { stateActions, type StateAction } from '../actions/action-values.ts'

interface BulkBarProps {
  readonly rows: readonly StudioRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

/** So many verbs find room beside each other; the graver ones are in the menu in any case. */
const mostDirect = 5
const grave: ReadonlySet<StateAction> = new Set(['reject', 'halt', 'revoke', 'void'])

/** What can be done with the ticked rows, each verb with how many of them it would take. */
export function BulkBar({ rows, onAction, onClear }: BulkBarProps) {
  const navigate = useNavigate()
  const possible = stateActions
    .map((key) => ({
      key,
      label: studioActionLabels[key],
      count: applicable(key, rows).length,
      danger: key === 'void',
    }))
    .filter(({ count }) => count > 0)
  const direct = possible.filter(({ key }) => !grave.has(key)).slice(0, mostDirect)
  return (
    <Bar
      label="已选工作室的操作"
      count={rows.length}
      unit="个"
      verbs={direct}
      further={possible.filter((one) => !direct.includes(one))}
      onVerb={onAction}
      onClear={onClear}
    >
      <Button
        disabled={rows.length < 2 || rows.length > 8}
        title="选 2 到 8 个工作室"
        onClick={() => void navigate(`/studios/compare?ids=${rows.map(({ id }) => id).join(',')}`)}
      >
        比较
      </Button>
    </Bar>
  )
}
