import { Link } from 'react-router'
import { milestoneKindLabels } from '#shared/milestones/milestone-labels.ts'
import type { Milestone } from '#shared/milestones/milestone.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { MilestoneWord } from '#renderer/ui/milestones/milestone-words.tsx'
import { recordLink } from './record-link.ts'

/** The list of milestones: what, of whom, by when. */
export const milestoneColumns: readonly Column<Milestone>[] = [
  { key: 'dueOn', title: '期限', width: 100, repeats: (row) => row.dueOn, cell: (row) => row.dueOn },
  {
    key: 'title',
    title: '节点',
    width: 120,
    cell: (row) => <span title={`${milestoneKindLabels[row.kind]}：${row.title}`}>{row.title}</span>,
  },
  {
    key: 'code',
    title: '编号',
    width: 132,
    cell: (row) => <Link to={recordLink(row)}>{row.code}</Link>,
  },
  { key: 'label', title: '对象', width: 150, grow: 2, cell: (row) => <span title={row.label}>{row.label}</span> },
  { key: 'school', title: '单位', width: 180, grow: 3, cell: (row) => <span title={row.school}>{row.school}</span> },
  { key: 'district', title: '县区', width: 92, drop: 1, cell: (row) => row.district ?? '—' },
  {
    key: 'note',
    title: '说明',
    width: 120,
    grow: 1,
    drop: 0,
    cell: (row) => <span title={row.note ?? ''}>{row.note}</span>,
  },
  { key: 'state', title: '状态', width: 140, cell: (row) => <MilestoneWord milestone={row} /> },
]
