import { assessObjectLabels, roundPurposeLabels } from '#shared/assessments/assessment-labels.ts'
import type { Round } from '#shared/assessments/assessment.ts'
import { useOperation } from '#renderer/api/use-operation.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'

/** How many scores nobody has given yet; a published round has none. */
function Missing({ round }: { readonly round: Round }) {
  const isOpen = round.state === 'open'
  const missing = useOperation('assessments.missing', { id: round.id }, { enabled: isOpen }).data?.count
  if (!isOpen) return <span className="quiet">—</span>
  if (missing === undefined) return <span className="quiet">…</span>
  return missing === 0 ? <span className="quiet">—</span> : <span className="warn">{figure(missing)}</span>
}

export const roundColumns: readonly Column<Round>[] = [
  {
    key: 'name',
    title: '名称',
    width: 220,
    grow: 3,
    cell: ({ name }) => (
      <span className="name-cell" title={name}>
        {name}
      </span>
    ),
  },
  { key: 'object', title: '对象', width: 92, cell: ({ object }) => assessObjectLabels[object] },
  { key: 'purpose', title: '类别', width: 84, drop: 1, cell: ({ purpose }) => roundPurposeLabels[purpose] },
  { key: 'cohort', title: '批次', width: 140, grow: 1, cell: ({ cohort }) => <span title={cohort}>{cohort}</span> },
  { key: 'period', title: '时段', width: 184, cell: ({ startsOn, endsOn }) => `${startsOn} 至 ${endsOn}` },
  { key: 'targets', title: '人数', width: 60, align: 'right', cell: ({ targets }) => figure(targets) },
  { key: 'missing', title: '缺项', width: 68, align: 'right', cell: (round) => <Missing round={round} /> },
  {
    key: 'state',
    title: '状态',
    width: 92,
    cell: ({ state }) => (
      <StatusWord tone={state === 'open' ? 'running' : 'finished'}>{state === 'open' ? '进行中' : '已公布'}</StatusWord>
    ),
  },
  { key: 'publishedOn', title: '公布日期', width: 108, cell: ({ publishedOn }) => publishedOn ?? '—' },
]
