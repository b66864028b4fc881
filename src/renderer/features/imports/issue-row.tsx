import type { ShownIssue } from '#shared/imports/staging.ts'

interface IssueRowProps {
  readonly issue: ShownIssue
  readonly current: boolean
  readonly name: string
  readonly onGo: (issue: ShownIssue) => void
}

/** 华龙区 F7  新习一中. */
export function IssueRow({ issue, current, name, onGo }: IssueRowProps) {
  const at = issue.row === null ? '' : ` ${issue.col ?? '第'}${issue.row}${issue.col === null ? '行' : ''}`
  return (
    <button
      type="button"
      className={current ? 'issue-row issue-row-current' : 'issue-row'}
      aria-current={current}
      title={`${issue.fileName} ${issue.sheetName}\n${issue.sentence}`}
      onClick={() => onGo(issue)}
    >
      <span className="second ellipsis">
        <span className="ellipsis">{name}</span>
        <span>{at}</span>
      </span>
      <span className="ellipsis">{issue.found === '' ? '空' : (issue.found ?? issue.sentence)}</span>
    </button>
  )
}
