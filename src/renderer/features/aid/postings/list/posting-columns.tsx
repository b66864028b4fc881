import type { PostingRow } from '#shared/aid/posting.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { PostingStatusWord } from '../../shared/status-words.tsx'
import { daysLeftWord, dueTone, lessonOf } from '../due-word.ts'

const text = (value: string | null) => <span title={value ?? undefined}>{value ?? '—'}</span>

/** Whose term is over, or nearly so, and who comes after: a name, or that nobody is chosen. */
function Successor({ row: { successor, band } }: { readonly row: PostingRow }) {
  if (successor !== null) return successor
  return band === null ? '—' : <span className="warn">未定</span>
}

/** The list of postings: one row is one term of one teacher. */
export const postingColumns: readonly Column<PostingRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 108,
    sort: 'code',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  { key: 'name', title: '姓名', width: 68, sort: 'teacher', fixed: true, cell: (row) => row.name },
  { key: 'home', title: '派出单位', width: 140, grow: 2, drop: 3, cell: (row) => text(row.homeSchool) },
  { key: 'district', title: '县区', width: 76, optional: true, cell: (row) => row.district ?? '—' },
  { key: 'title', title: '职称', width: 84, optional: true, cell: (row) => text(row.title) },
  { key: 'batch', title: '批次', width: 96, grow: 1, drop: 4, cell: (row) => text(row.batch) },
  { key: 'type', title: '类型', width: 96, drop: 1, cell: (row) => text(row.type) },
  { key: 'host', title: '受援学校', width: 132, grow: 2, sort: 'host', cell: (row) => text(row.host) },
  { key: 'post', title: '岗位', width: 72, drop: 2, cell: (row) => text(row.post) },
  { key: 'lesson', title: '学段学科', width: 88, drop: 6, cell: (row) => lessonOf(row) },
  { key: 'enteredOn', title: '进疆', width: 88, sort: 'enteredOn', drop: 7, cell: (row) => row.enteredOn },
  {
    key: 'dueOn',
    title: '期满',
    width: 88,
    sort: 'dueOn',
    cell: (row) => (
      <span className={dueTone(row)} title={row.daysLeft === null ? undefined : daysLeftWord(row.daysLeft)}>
        {row.leftOn ?? row.dueOn}
      </span>
    ),
  },
  { key: 'successor', title: '接替', width: 64, drop: 8, cell: (row) => <Successor row={row} /> },
  { key: 'grade', title: '考核', width: 56, drop: 5, cell: (row) => row.finalGrade ?? row.lastGrade ?? '—' },
  { key: 'mentees', title: '带徒', width: 44, align: 'right', optional: true, cell: (row) => row.mentees },
  {
    key: 'findings',
    title: '核对',
    width: 60,
    drop: 0,
    cell: (row) => (row.hasFindings ? <span className="warn">有疑问</span> : null),
  },
  { key: 'status', title: '状态', width: 92, fixed: true, cell: (row) => <PostingStatusWord status={row.status} /> },
]
