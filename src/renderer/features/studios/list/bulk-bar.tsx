import { Button, Dropdown } from 'antd'
import { useNavigate } from 'react-router'
import { studioActionLabels } from '#shared/studios/studio-labels.ts'
import type { StudioRow } from '#shared/studios/studio.ts'
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
  const counted = stateActions
    .map((action) => ({ action, count: applicable(action, rows).length }))
    .filter(({ count }) => count > 0)
  const direct = counted.filter(({ action }) => !grave.has(action)).slice(0, mostDirect)
  const further = counted.filter((one) => !direct.includes(one))
  const menu = {
    items: further.map(({ action, count }) => ({
      key: action,
      label: `${studioActionLabels[action]} ${count} 个…`,
      danger: action === 'void',
    })),
    onClick: ({ key }: { key: string }) => {
      const action = further.find((one) => one.action === key)?.action
      if (action !== undefined) onAction(action)
    },
  }
  return (
    <div className="filter-line bulk-bar" role="toolbar" aria-label="已选工作室的操作">
      <b>已选 {rows.length.toLocaleString('zh-CN')} 个</b>
      {direct.map(({ action, count }) => (
        <Button key={action} onClick={() => onAction(action)}>
          {studioActionLabels[action]}
          <span className="quiet">{count}</span>
        </Button>
      ))}
      {further.length > 0 && (
        <Dropdown menu={menu} trigger={['click']}>
          <Button>
            更多 <i className="chevron" aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      <Button
        disabled={rows.length < 2 || rows.length > 8}
        title="选 2 到 8 个工作室"
        onClick={() => void navigate(`/studios/compare?ids=${rows.map(({ id }) => id).join(',')}`)}
      >
        比较
      </Button>
      <div className="filter-right">
        <button type="button" className="link" onClick={onClear}>
          取消选择
        </button>
      </div>
    </div>
  )
}
