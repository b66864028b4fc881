import { issueText, lectureStatusLabels } from '#shared/lectures/lecture-labels.ts'
import type { LectureRow, MissingTask } from '#shared/lectures/lecture.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { lectureTones, placeText, shortForms, targetText, timeText } from './lecture-words.ts'

/** The list of sessions: one row is one session. */
export const lectureColumns: readonly Column<LectureRow>[] = [
  {
    key: 'issue',
    title: '期次',
    width: 76,
    sort: 'issue',
    fixed: true,
    cell: (row) => (
      <span className="name-cell" title={row.code}>
        {issueText(row.issue)}
      </span>
    ),
  },
  { key: 'code', title: '编号', width: 104, optional: true, cell: (row) => row.code },
  { key: 'heldOn', title: '日期', width: 92, sort: 'heldOn', fixed: true, cell: (row) => row.heldOn },
  { key: 'time', title: '时间', width: 92, drop: 3, cell: (row) => timeText(row) },
  {
    key: 'topic',
    title: '主题',
    width: 180,
    grow: 3,
    fixed: true,
    cell: (row) => <span title={row.topic}>{row.topic}</span>,
  },
  {
    key: 'speakers',
    title: '主讲人',
    width: 92,
    grow: 1,
    fixed: true,
    cell: (row) =>
      row.speakers === '' ? <span className="warn">未定</span> : <span title={row.speakers}>{row.speakers}</span>,
  },
  {
    key: 'place',
    title: '地点',
    width: 132,
    grow: 1,
    drop: 5,
    cell: (row) => <span title={placeText(row)}>{placeText(row)}</span>,
  },
  { key: 'form', title: '形式', width: 52, drop: 2, cell: (row) => shortForms[row.form] },
  {
    key: 'target',
    title: '面向',
    width: 108,
    drop: 4,
    cell: (row) => <span title={targetText(row)}>{targetText(row)}</span>,
  },
  { key: 'series', title: '季', width: 120, optional: true, cell: (row) => row.series },
  {
    key: 'expected',
    title: '应到',
    width: 52,
    align: 'right',
    drop: 6,
    cell: (row) => row.expected ?? row.planned ?? '—',
  },
  {
    key: 'present',
    title: '实到',
    width: 52,
    align: 'right',
    cell: (row) => (row.present === 0 ? '—' : figure(row.present)),
  },
  {
    key: 'waiting',
    title: '待核对',
    width: 60,
    align: 'right',
    drop: 7,
    cell: (row) => (row.waiting === 0 ? null : <span className="warn">{figure(row.waiting)}</span>),
  },
  { key: 'hours', title: '学时', width: 48, align: 'right', drop: 1, cell: (row) => row.hours },
  { key: 'missing', title: '待办', width: 128, drop: 8, cell: (row) => <Missing tasks={row.missing} /> },
  {
    key: 'status',
    title: '状态',
    width: 116,
    fixed: true,
    cell: (row) => <StatusWord tone={lectureTones[row.status]}>{lectureStatusLabels[row.status]}</StatusWord>,
  },
]

/** The first thing that is still to be done; the others under the pointer. */
function Missing({ tasks }: { readonly tasks: readonly MissingTask[] }) {
  const [first] = tasks.toSorted((one, other) => Number(other.isLate) - Number(one.isLate))
  if (first === undefined) return null
  return (
    <span className={first.isLate ? 'error' : 'second'} title={tasks.map(({ sentence }) => sentence).join('\n')}>
      {first.sentence}
    </span>
  )
}
