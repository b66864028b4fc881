import { memberRoleLabels } from '#shared/studios/studio-labels.ts'
import { useOperation } from '#renderer/api/use-operation.ts'

/** What a person carries already: the studios he heads, and those he is otherwise in. */
export function LoadNote({ teacherId, except }: { readonly teacherId: string; readonly except?: string }) {
  const found = useOperation('studios.list', { teacherId, limit: 10 }).data
  if (found === undefined) return null
  const others = found.rows.filter((row) => row.id !== except)
  if (others.length === 0) return <p className="quiet small">目前没有主持或参加其他工作室。</p>
  return (
    <p className="second small">
      目前在 {others.length} 个工作室：
      {others
        .map((row) => `${row.name}（${row.leadId === teacherId ? memberRoleLabels.lead : memberRoleLabels.member}）`)
        .join('、')}
    </p>
  )
}
