import { Button } from 'antd'
import { useCommand } from '#renderer/api/use-command.ts'

/** Says for as long as a copy of a damaged database is looked at that nothing can be changed, and leads back to the ways on. */
export function ReadOnlyBanner() {
  const retry = useCommand('vault.retry', { undoable: false })
  return (
    <div className="banner" role="note">
      <span>数据库已损坏，现在是只读查看它的一份拷贝：可以查阅和打印，不能改动。</span>
      <Button size="small" loading={retry.busy} onClick={() => void retry.run({})}>
        返回恢复
      </Button>
    </div>
  )
}
