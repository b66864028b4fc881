import { Button, Dropdown } from 'antd'
import { useShortcut } from '#renderer/ui/shortcuts.ts'

interface RecordActionsProps<Action extends string> {
  /** What can be done now, without 修改. */
  readonly actions: readonly Action[]
  readonly labels: Readonly<Record<Action, string>>
  /** The step that stands out. */
  readonly next: Action | undefined
  readonly onEdit: (() => void) | null
  readonly onAction: (action: Action) => void
}

/** The verbs of one record: editing, the likeliest next step, and the others in a menu. */
export function RecordActions<Action extends string>(props: RecordActionsProps<Action>) {
  const { actions, labels, next, onEdit, onAction } = props
  useShortcut('f2', onEdit)
  const rest = actions.filter((action) => action !== next)
  const menu = {
    items: rest.map((action) => ({ key: action, label: `${labels[action]}…`, danger: action === 'void' })),
    onClick: ({ key }: { key: string }) => {
      const action = rest.find((one) => one === key)
      if (action !== undefined) onAction(action)
    },
  }
  return (
    <>
      {onEdit !== null && (
        <Button onClick={onEdit}>
          编辑 <span className="quiet small">F2</span>
        </Button>
      )}
      {rest.length > 0 && (
        <Dropdown menu={menu} trigger={['click']}>
          <Button>
            更多 <i className="chevron" aria-hidden="true" />
          </Button>
        </Dropdown>
      )}
      {next !== undefined && (
        <Button type="primary" onClick={() => onAction(next)}>
          {labels[next]}
        </Button>
      )}
    </>
  )
}
