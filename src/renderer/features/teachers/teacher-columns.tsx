import { teacherStatusLabels } from '#shared/registry/teacher-labels.ts'
import type { TeacherRow, TeacherStatus } from '#shared/registry/teacher.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const tones: Readonly<Record<TeacherStatus, StatusTone>> = {
  active: 'running',
  'on-aid': 'running',
  seconded: 'waiting',
  transferred: 'ended',
  retired: 'ended',
  left: 'ended',
}

export function TeacherStatusWord({ status }: { readonly status: TeacherStatus }) {
  return <StatusWord tone={tones[status]}>{teacherStatusLabels[status]}</StatusWord>
}

const count = (value: number) => (value === 0 ? <span className="quiet">—</span> : value)

export const teacherColumns: readonly Column<TeacherRow>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 136,
    sort: 'name',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.name}</span>,
  },
  { key: 'sex', title: '性别', width: 48, optional: true, cell: (row) => sexOf(row) },
  { key: 'birth', title: '出生年月', width: 92, optional: true, cell: (row) => row.birth ?? '—' },
  { key: 'school', title: '工作单位', width: 176, grow: 2, cell: (row) => row.school ?? '—' },
  { key: 'district', title: '县区', width: 136, cell: (row) => row.district ?? '—', drop: 4 },
  { key: 'stage', title: '学段', width: 80, cell: (row) => row.stage ?? '—', drop: 5 },
  { key: 'subject', title: '学科', width: 96, cell: (row) => row.subject ?? '—' },
  { key: 'title', title: '职称', width: 92, cell: (row) => row.title ?? '—', drop: 6 },
  { key: 'honour', title: '最高荣誉', width: 124, grow: 1, cell: (row) => row.honour ?? '—', drop: 3 },
  { key: 'workStart', title: '参加工作', width: 92, drop: 1, cell: (row) => row.workStart ?? '—' },
  { key: 'mentoring', title: '在带徒弟', width: 72, align: 'right', drop: 2, cell: (row) => count(row.mentoring) },
  { key: 'mentored', title: '跟师', width: 56, align: 'right', optional: true, cell: (row) => count(row.mentored) },
  { key: 'status', title: '状态', width: 88, cell: (row) => <TeacherStatusWord status={row.status} /> },
]

function sexOf(row: TeacherRow): string {
  if (row.sex === null) return '—'
  return row.sex === 'male' ? '男' : '女'
}
