import { Button } from 'antd'
import { pairingActionLabels } from '#shared/pairings/pairing-labels.ts'
import type { PairingRow } from '#shared/pairings/pairing.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'
import { applicable } from '../actions/action-plan.ts'
import type { StateAction } from '../actions/action-values.ts'

interface BulkBarProps {
  readonly rows: readonly PairingRow[]
  readonly onAction: (action: StateAction) => void
  readonly onAgreements: () => void
  readonly onClear: () => void
}

const direct = ['submit', 'approve', 'return', 'assess', 'complete', 'extend', 'dissolve'] as const
const further = ['pause', 'resume', 'terminate', 'change-mentor', 'void'] as const

/** What can be done with the ticked rows, each verb with how many of them it would take. */
export function BulkBar({ rows, onAction, onAgreements, onClear }: BulkBarProps) {
  const counted = (key: StateAction) => ({
    key,
    label: pairingActionLabels[key],
    count: applicable(key, rows).length,
    danger: key === 'void',
  })
  return (
    <Bar
      label="已选结对的操作"
      count={rows.length}
      unit="对"
      verbs={direct.map(counted)}
      further={further.map(counted)}
      onVerb={onAction}
      onClear={onClear}
    >
      <Button onClick={onAgreements}>导出协议书</Button>
    </Bar>
  )
}
