import { useVirtualizer } from '@tanstack/react-virtual'
import { Segmented } from 'antd'
import { useMemo, useRef, useState } from 'react'
import type { IssueCode } from '#shared/imports/import-issue.ts'
import { assertNever } from '#shared/kernel/assert-never.ts'
import type { IssueGroup, ShownIssue, StagedFile } from '#shared/imports/staging.ts'
import { shortSender } from './file-state.ts'
import { GroupAnswer } from './group-answer.tsx'
import { IssueRow } from './issue-row.tsx'
import type { IssueList } from './use-issues.ts'
import { issueLines, openTotal, severityTitles, type IssueLine } from './issue-walk.ts'
import { SettledIssues } from './settled-issues.tsx'
import './issue-panel.css'

export type IssueScope = 'file' | 'all'

interface IssuePanelProps {
  readonly batchId: string
  readonly files: readonly StagedFile[]
  readonly file: StagedFile | undefined
  readonly scope: IssueScope
  readonly onScope: (scope: IssueScope) => void
  readonly list: IssueList
  readonly counts: Readonly<Record<IssueScope, number>>
  /** The issue whose cell is current. */
  readonly currentId: string | null
  readonly readOnly: boolean
  readonly onGo: (issue: ShownIssue) => void
}

const lineHeight = { section: 28, group: 26, issue: 21, more: 21 } as const

/** Every open issue by kind; clicking one leads to its cell. */
export function IssuePanel(props: IssuePanelProps) {
  const { batchId, files, file, scope, onScope, list, counts, currentId, readOnly, onGo } = props
  const [expanded, setExpanded] = useState<ReadonlySet<IssueCode>>(new Set())
  const [detail, setDetail] = useState<'info' | 'settled' | null>(null)
  const { groups, order } = list
  const lines = useMemo(() => issueLines({ groups, issues: order, expanded }), [groups, order, expanded])
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library -- the React compiler, which it would be hidden from, is not used
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => lineHeight[lines[index]?.kind ?? 'issue'],
    getItemKey: (index) => keyOf(lines[index], index),
    overscan: 10,
  })
  const nameOf = (issue: ShownIssue) =>
    shortSender(
      files.find((one) => one.id === issue.fileId),
      issue.fileName,
    )
  const fileId = scope === 'file' ? file?.id : undefined
  return (
    <section className="import-issues" aria-label="问题">
      <div className="import-panel-head">
        <b>问题 {list.open.toLocaleString('zh-CN')}</b>
        <Segmented
          className="import-panel-right"
          size="small"
          value={scope}
          options={[
            { value: 'file' as const, label: `本文件 ${counts.file}` },
            { value: 'all' as const, label: `全部 ${counts.all}` },
          ]}
          onChange={onScope}
        />
      </div>
      {detail === null ? (
        <div ref={scroll} className="issue-scroll">
          {lines.length === 0 && list.loaded && (
            <p className="quiet issue-none">{readOnly ? '没有留下问题。' : '没有要处理的问题。'}</p>
          )}
          <div className="issue-lines" style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start, key }) => {
              const line = lines[index]
              return line === undefined ? null : (
                <div key={key} className="issue-line" style={{ transform: `translateY(${start}px)` }}>
                  <Line
                    line={line}
                    batchId={batchId}
                    fileId={fileId}
                    readOnly={readOnly}
                    order={order}
                    currentId={currentId}
                    nameOf={nameOf}
                    onGo={onGo}
                    onExpand={(code) => setExpanded(new Set([...expanded, code]))}
                  />
                </div>
              )
            })}
          </div>
        </div>
      ) : (
        <SettledIssues
          batchId={batchId}
          fileId={fileId}
          groups={groups}
          kind={detail}
          nameOf={nameOf}
          currentId={currentId}
          onGo={onGo}
        />
      )}
      <Detail groups={groups} shown={detail} onShow={setDetail} />
    </section>
  )
}

function keyOf(line: IssueLine | undefined, index: number): string | number {
  if (line === undefined) return index
  switch (line.kind) {
    case 'section':
      return line.severity
    case 'group':
      return `${line.group.severity} ${line.group.code}`
    case 'issue':
      return line.issue.id
    case 'more':
      return `more ${line.code}`
    default:
      return assertNever(line)
  }
}

interface LineProps {
  readonly line: IssueLine
  readonly batchId: string
  readonly fileId: string | undefined
  readonly readOnly: boolean
  readonly order: readonly ShownIssue[]
  readonly currentId: string | null
  readonly nameOf: (issue: ShownIssue) => string
  readonly onGo: (issue: ShownIssue) => void
  readonly onExpand: (code: IssueCode) => void
}

function Line({ line, currentId, nameOf, onGo, onExpand, ...rest }: LineProps) {
  switch (line.kind) {
    case 'section':
      return (
        <h3 className="issue-section">
          {severityTitles[line.severity]} {line.count.toLocaleString('zh-CN')}
        </h3>
      )
    case 'group':
      return <GroupLine group={line.group} open={line.open} onGo={onGo} {...rest} />
    case 'more':
      return (
        <button type="button" className="link small issue-more" onClick={() => onExpand(line.code)}>
          还有 {line.hidden} 处，全部列出
        </button>
      )
    case 'issue':
      return <IssueRow issue={line.issue} current={line.issue.id === currentId} name={nameOf(line.issue)} onGo={onGo} />
    default:
      return assertNever(line)
  }
}

interface GroupLineProps extends Omit<LineProps, 'line' | 'currentId' | 'nameOf' | 'onExpand'> {
  readonly group: IssueGroup
  readonly open: number
}

function GroupLine({ group, open, batchId, fileId, readOnly, order, onGo }: GroupLineProps) {
  const issues = order.filter((issue) => issue.code === group.code && issue.severity === group.severity)
  const first = issues[0]
  return (
    <div className="issue-group">
      <i className={`status-dot status-${group.severity === 'error' ? 'overdue' : 'waiting'}`} aria-hidden="true" />
      <span className="ellipsis" title={first?.sentence}>
        {group.label}
      </span>
      <span className="quiet">{open.toLocaleString('zh-CN')}</span>
      <span className="import-panel-right">
        <GroupAnswer group={group} issues={issues} batchId={batchId} fileId={fileId} readOnly={readOnly} onGo={onGo} />
      </span>
    </div>
  )
}

interface DetailProps {
  readonly groups: readonly IssueGroup[]
  readonly shown: 'info' | 'settled' | null
  readonly onShow: (kind: 'info' | 'settled' | null) => void
}

/** What needs no hand any more: handled by rule, or answered already. */
function Detail({ groups, shown, onShow }: DetailProps) {
  const settled = groups.filter((group) => group.severity !== 'info').reduce((sum, group) => sum + group.settled, 0)
  const info = groups.filter((group) => group.severity === 'info').reduce((sum, group) => sum + group.count, 0)
  if (shown !== null)
    return (
      <div className="issue-detail">
        <button type="button" className="link small" onClick={() => onShow(null)}>
          回到待处理 {(openTotal(groups, 'error') + openTotal(groups, 'warning')).toLocaleString('zh-CN')}
        </button>
      </div>
    )
  return (
    <div className="issue-detail">
      {settled > 0 && <DetailLine label="已答复" count={settled} onShow={() => onShow('settled')} />}
      <DetailLine label={severityTitles.info} count={info} onShow={() => onShow('info')} />
    </div>
  )
}

function DetailLine({
  label,
  count,
  onShow,
}: {
  readonly label: string
  readonly count: number
  readonly onShow: () => void
}) {
  return (
    <div className="issue-detail-line">
      <span className="quiet">
        {label} {count.toLocaleString('zh-CN')}
      </span>
      {count > 0 && (
        <button type="button" className="link small import-panel-right" onClick={onShow}>
          查看
        </button>
      )}
    </div>
  )
}
