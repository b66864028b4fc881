import { Button, Dropdown } from 'antd'
import { pairingActionLabels } from '#shared/pairings/pairing-labels.ts'
import type { PairingRow } from '#shared/pairings/pairing.ts'
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
  const counted = (action: StateAction) => ({ action, count: applicable(action, rows).length })
  const menu = {
    items: further.map(counted).map(({ action, count }) => ({
      key: action,
      label: `${pairingActionLabels[action]} ${count} 对…`,
      disabled: count === 0,
      danger: action === 'void',
    })),
    onClick: ({ key }: { key: string }) => {
      const action = further.find((one) => one === key)
      if (action !== undefined) onAction(action)
    },
  }
  return (
    <div className="filter-line bulk-bar" role="toolbar" aria-label="已选结对的操作">
      <b>已选 {rows.length.toLocaleString('zh-CN')} 对</b>
      {direct.map(counted).map(({ action, count }) => (
        <Button key={action} disabled={count === 0} onClick={() => onAction(action)}>
          {pairingActionLabels[action]}
          {count > 0 && <span className="quiet">{count}</span>}
        </Button>
      ))}
      <Dropdown menu={menu} trigger={['click']}>
        <Button>
          更多 <i className="chevron" aria-hidden="true" />
        </Button>
      </Dropdown>
      <Button onClick={onAgreements}>导出协议书</Button>
      <div className="filter-right">
        <button type="button" className="link" onClick={onClear}>
          取消选择
        </button>
      </div>
    </div>
  )
}
