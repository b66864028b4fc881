import { Button } from 'antd'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { figure } from '#renderer/ui/figure.ts'
import { BulkBar as Bar } from '#renderer/ui/list-page/bulk-bar.tsx'

interface BulkBarProps {
  readonly ids: readonly string[]
  readonly onClear: () => void
}

/** What can be done with the ticked activities. */
export function BulkBar({ ids, onClear }: BulkBarProps) {
  const confirm = useConfirmDanger()
  const recredit = useCommand('activities.recredit', {
    said: ({ added }) => (added === 0 ? '重新归集，没有新计入的' : `重新归集，新计入 ${figure(added)} 处`),
  })
  const remove = useCommand('activities.remove', { said: ({ count }) => `已删除 ${figure(count)} 次活动` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除 ${figure(ids.length)} 次活动？`,
      consequence: '这些活动不再计入结对和工作室的进度、考核。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ ids: [...ids] })) !== undefined) onClear()
  }
  return (
    <Bar label="已选活动的操作" count={ids.length} unit="次" onClear={onClear}>
      <Button
        loading={recredit.busy}
        title="活动登记以后才建立的结对和工作室，用它补计"
        onClick={() => void recredit.run({ ids: [...ids] })}
      >
        重新归集
      </Button>
      <Button onClick={() => void askRemove()}>删除…</Button>
    </Bar>
  )
}
