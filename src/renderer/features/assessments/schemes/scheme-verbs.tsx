import { Button } from 'antd'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { Scheme } from '#shared/assessments/assessment.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useConfirmDanger } from '#renderer/ui/confirm-danger.tsx'
import { CopySchemeDialog } from './copy-scheme-dialog.tsx'

/** 复制, 停用, 删除. */
export function SchemeVerbs({ scheme }: { readonly scheme: Scheme }) {
  const { id, name, isArchived, rounds } = scheme
  const navigate = useNavigate()
  const confirm = useConfirmDanger()
  const [copying, setCopying] = useState(false)
  const archive = useCommand('schemes.archive', { said: () => `已停用 ${name}` })
  const restore = useCommand('schemes.restore', { said: () => `已启用 ${name}` })
  const remove = useCommand('schemes.remove', { said: () => `已删除 ${name}` })
  const askRemove = async () => {
    const sure = await confirm({
      title: `删除考核方案“${name}”？`,
      consequence: '还没有考核采用过它。删除后可以撤销。',
      verb: '删除',
    })
    if (sure && (await remove.run({ id })) !== undefined) void navigate('/assessments/schemes', { replace: true })
  }
  return (
    <span className="page-actions">
      <Button onClick={() => setCopying(true)}>复制为新方案…</Button>
      {isArchived ? (
        <Button loading={restore.busy} onClick={() => void restore.run({ id })}>
          启用
        </Button>
      ) : (
        <Button loading={archive.busy} title="新建考核时不再列出" onClick={() => void archive.run({ id })}>
          停用
        </Button>
      )}
      {rounds === 0 && <Button onClick={() => void askRemove()}>删除…</Button>}
      {copying && <CopySchemeDialog from={scheme} onClose={() => setCopying(false)} />}
    </span>
  )
}
