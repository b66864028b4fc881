import { useState } from 'react'
import type { IssueCode } from '#shared/imports/import-issue.ts'
import type { IssueGroup, ShownIssue } from '#shared/imports/staging.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import { IssueRow } from './issue-row.tsx'

interface SettledIssuesProps {
  readonly batchId: string
  readonly fileId: string | undefined
  readonly groups: readonly IssueGroup[]
  /** Handled by rule, or answered by the officer. */
  readonly kind: 'info' | 'settled'
  readonly currentId: string | null
  readonly nameOf: (issue: ShownIssue) => string
  readonly onGo: (issue: ShownIssue) => void
}

/** What needs no hand any more, by kind, for the officer who wants to check. */
export function SettledIssues({ groups, kind, ...rest }: SettledIssuesProps) {
  const [opened, setOpened] = useState<IssueCode | null>(null)
  const shown = groups
    .map((group) => ({ ...group, here: kind === 'info' ? group.count : group.settled }))
    .filter((group) => (group.severity === 'info') === (kind === 'info') && group.here > 0)
  return (
    <div className="issue-scroll">
      {shown.map((group) => (
        <div key={`${group.severity} ${group.code}`}>
          <button
            type="button"
            className="issue-group issue-group-button"
            aria-expanded={opened === group.code}
            onClick={() => setOpened(opened === group.code ? null : group.code)}
          >
            <i className="status-dot status-finished" aria-hidden="true" />
            <span className="ellipsis">{group.label}</span>
            <span className="quiet">{group.here.toLocaleString('zh-CN')}</span>
            <span className="link small import-panel-right">{opened === group.code ? '收起' : '列出'}</span>
          </button>
          {opened === group.code && <Issues group={group} kind={kind} {...rest} />}
        </div>
      ))}
    </div>
  )
}

const step = 100
const most = 2000

interface IssuesProps extends Omit<SettledIssuesProps, 'groups'> {
  readonly group: IssueGroup
}

/** A hundred at a time. */
function Issues({ batchId, fileId, group, kind, currentId, nameOf, onGo }: IssuesProps) {
  const [limit, setLimit] = useState(step)
  const input = {
    batchId,
    code: group.code,
    severity: group.severity,
    limit: kind === 'info' ? limit : most,
    ...(fileId === undefined ? {} : { fileId }),
  }
  const found = useOperation('imports.issues', input, { keepPrevious: true }).data?.issues ?? []
  const issues = kind === 'info' ? found : found.filter((issue) => issue.isSettled)
  const rest = (kind === 'info' ? group.count : issues.length) - limit
  return (
    <>
      {issues.slice(0, limit).map((issue) => (
        <IssueRow key={issue.id} issue={issue} current={issue.id === currentId} name={nameOf(issue)} onGo={onGo} />
      ))}
      {rest > 0 && limit < most && (
        <button type="button" className="link small issue-more" onClick={() => setLimit(limit + step)}>
          再列 {Math.min(step, rest)} 处，还有 {rest.toLocaleString('zh-CN')} 处
        </button>
      )}
    </>
  )
}
