import { Button } from 'antd'
import type { ShownIssue } from '#shared/imports/staging.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'
import { useState } from 'react'
import { IssueRow } from './issue-panel.tsx'

interface SettledIssuesProps {
  readonly batchId: string
  readonly fileId: string | undefined
  /** Handled by rule, or answered by the officer. */
  readonly kind: 'info' | 'settled'
  readonly currentId: string | null
  readonly nameOf: (issue: ShownIssue) => string
  readonly onGo: (issue: ShownIssue) => void
}

const step = 100

/** What needs no hand any more, a hundred at a time, for the officer who wants to check. */
export function SettledIssues({ batchId, fileId, kind, currentId, nameOf, onGo }: SettledIssuesProps) {
  const [limit, setLimit] = useState(step)
  const found = useOperation(
    'imports.issues',
    {
      batchId,
      limit: kind === 'info' ? limit : 2000,
      ...(fileId === undefined ? {} : { fileId }),
      ...(kind === 'info' ? { severity: 'info' } : {}),
    },
    { keepPrevious: true },
  ).data
  const all = found?.issues ?? []
  const issues = kind === 'info' ? all : all.filter((issue) => issue.isSettled)
  const rest = kind === 'info' ? (found?.total ?? 0) - issues.length : issues.length - limit
  return (
    <div className="issue-scroll">
      {found !== undefined && issues.length === 0 && (
        <EmptyState sentence={kind === 'info' ? '没有自动处理的内容。' : '还没有答复过的问题。'} />
      )}
      {issues.slice(0, limit).map((issue) => (
        <IssueRow key={issue.id} issue={issue} current={issue.id === currentId} name={nameOf(issue)} onGo={onGo} />
      ))}
      {rest > 0 && (
        <Button size="small" type="link" onClick={() => setLimit(Math.min(limit + step, 2000))}>
          再列 {Math.min(step, rest)} 处，还有 {rest.toLocaleString('zh-CN')} 处
        </Button>
      )}
    </div>
  )
}
