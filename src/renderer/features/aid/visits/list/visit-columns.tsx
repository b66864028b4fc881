import { visitDirectionLabels } from '#shared/aid/aid-labels.ts'
import type { VisitRow } from '#shared/aid/visit.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import { VisitStatusWord } from '../../shared/status-words.tsx'

const text = (value: string | null) => <span title={value ?? undefined}>{value ?? '—'}</span>
const heads = (value: number) => (value === 0 ? '—' : figure(value))

/** Whether the dossier is whole; of a plan nothing is missing yet but its list and its itinerary. */
function Dossier({ row: { missing, status } }: { readonly row: VisitRow }) {
  if (status === 'cancelled' || status === 'void') return '—'
  if (missing === 0) return '齐'
  return <span className={status === 'planned' ? 'quiet' : 'warn'}>缺 {missing}</span>
}

/** The list of visits: one row is one visit. */
export const visitColumns: readonly Column<VisitRow>[] = [
  { key: 'code', title: '编号', width: 104, sort: 'code', optional: true, cell: (row) => row.code },
  { key: 'startsOn', title: '开始', width: 98, sort: 'startsOn', fixed: true, cell: (row) => row.startsOn },
  { key: 'endsOn', title: '结束', width: 88, drop: 4, cell: (row) => row.endsOn },
  { key: 'direction', title: '方向', width: 62, cell: (row) => visitDirectionLabels[row.direction] },
  { key: 'kind', title: '类别', width: 84, drop: 5, cell: (row) => text(row.kind) },
  {
    key: 'topic',
    title: '主题',
    width: 140,
    grow: 3,
    fixed: true,
    cell: (row) => (
      <span className="name-cell" title={row.topic}>
        {row.topic}
      </span>
    ),
  },
  { key: 'place', title: '地点', width: 120, grow: 2, drop: 2, cell: (row) => text(row.place) },
  { key: 'leader', title: '带队人', width: 104, drop: 3, cell: (row) => text(row.leader) },
  { key: 'city', title: '派出城市', width: 84, optional: true, cell: (row) => row.city },
  { key: 'teachers', title: '教师', width: 48, align: 'right', cell: (row) => heads(row.teachers) },
  { key: 'students', title: '学生', width: 48, align: 'right', cell: (row) => heads(row.students) },
  { key: 'leaders', title: '干部', width: 48, align: 'right', drop: 1, cell: (row) => heads(row.leaders) },
  { key: 'days', title: '天数', width: 48, align: 'right', cell: (row) => figure(row.days) },
  {
    key: 'personDays',
    title: '人天',
    width: 56,
    align: 'right',
    optional: true,
    cell: (row) => figure(row.personDays),
  },
  { key: 'status', title: '状态', width: 84, fixed: true, cell: (row) => <VisitStatusWord status={row.status} /> },
  { key: 'missing', title: '卷宗', width: 52, cell: (row) => <Dossier row={row} /> },
  {
    key: 'findings',
    title: '核对',
    width: 60,
    drop: 0,
    cell: (row) => (row.hasFindings ? <span className="warn">有疑问</span> : null),
  },
]
