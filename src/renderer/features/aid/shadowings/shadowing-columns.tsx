import type { ShadowingRow } from '#shared/aid/shadowing.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { ShadowingStatusWord } from '../shared/status-words.tsx'

const text = (value: string | null) => <span title={value ?? undefined}>{value ?? '—'}</span>

/** The list of shadowings: one row is one teacher of 伊吾 at one school here. */
export const shadowingColumns: readonly Column<ShadowingRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 108,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  { key: 'name', title: '姓名', width: 112, fixed: true, cell: (row) => text(row.name) },
  { key: 'home', title: '伊吾单位', width: 132, grow: 2, drop: 4, cell: (row) => text(row.homeSchool) },
  { key: 'subject', title: '学科', width: 64, drop: 6, cell: (row) => row.subject },
  { key: 'host', title: '跟岗学校', width: 140, grow: 2, cell: (row) => text(row.host) },
  { key: 'guide', title: '指导教师', width: 72, drop: 5, cell: (row) => row.guide ?? <span className="quiet">—</span> },
  { key: 'startsOn', title: '开始', width: 88, sort: 'startsOn', cell: (row) => row.startsOn },
  { key: 'endsOn', title: '结束', width: 88, drop: 7, cell: (row) => row.endsOn },
  { key: 'days', title: '天数', width: 48, align: 'right', cell: (row) => row.days },
  { key: 'lessons', title: '听课', width: 48, align: 'right', drop: 3, cell: (row) => row.lessonsHeard || '—' },
  { key: 'report', title: '汇报课', width: 108, grow: 1, drop: 2, cell: (row) => text(row.reportLesson) },
  { key: 'grade', title: '鉴定', width: 56, cell: (row) => row.grade ?? '—' },
  { key: 'visit', title: '随行互访', width: 108, grow: 1, drop: 1, cell: (row) => text(row.visit) },
  { key: 'status', title: '状态', width: 84, fixed: true, cell: (row) => <ShadowingStatusWord status={row.status} /> },
]
