import { Button } from 'antd'
import { useNavigate } from 'react-router'
import { twinActionLabels } from '#shared/twinning/twin-labels.ts'
import type { TwinGroupRow } from '#shared/twinning/twin-group.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { reportLink } from '#renderer/ui/report-link.ts'
import { applicable } from '../actions/action-plan.ts'
import { stateActions, type StateAction } from '../actions/action-values.ts'

interface BulkBarProps {
  readonly rows: readonly TwinGroupRow[]
  readonly onAction: (action: StateAction) => void
  readonly onClear: () => void
}

const grave: ReadonlySet<StateAction> = new Set(['terminate', 'void'])

/** What can be done with the ticked rows, each verb with how many of them it would take. */
export function BulkBar({ rows, onAction, onClear }: BulkBarProps) {
  const navigate = useNavigate()
  const today = useOperation('settings.get', {}).data?.today ?? ''
  const possible = stateActions
    .map((key) => ({
      key,
      label: twinActionLabels[key],
      count: applicable(key, rows, today).length,
      danger: key === 'void',
    }))
    .filter(({ count }) => count > 0)
  return (
    <Bar
      label="已选结对组的操作"
      count={rows.length}
      unit="个"
      verbs={possible.filter(({ key }) => !grave.has(key))}
      further={possible.filter(({ key }) => grave.has(key))}
      onVerb={onAction}
      onClear={onClear}
    >
      <Button onClick={() => void navigate(reportLink('twin-agreement', { ids: rows.map(({ code }) => code) }))}>
        导出协议书
      </Button>
    </Bar>
  )
}
