import { eventLevelLabels } from '#shared/activities/activity-labels.ts'
import type { ActivityRow } from '#shared/activities/activity.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { CreditChips } from './credit-chips.tsx'

const amount = (value: number) => (value === 0 ? <span className="quiet">—</span> : value)
const named = (text: string | null) => (text === null || text === '' ? '—' : <span title={text}>{text}</span>)

/** The list of activities: one row is one occasion, whatever it counts to. */
export const activityColumns: readonly Column<ActivityRow>[] = [
  {
    key: 'heldOn',
    title: '日期',
    width: 100,
    sort: 'heldOn',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.heldOn}</span>,
  },
  { key: 'type', title: '类型', width: 84, fixed: true, cell: (row) => named(row.type) },
  { key: 'topic', title: '主题', width: 200, grow: 4, fixed: true, cell: (row) => named(row.topic) },
  { key: 'lesson', title: '课题', width: 120, grow: 2, optional: true, cell: (row) => named(row.lesson) },
  { key: 'leads', title: '执教、主讲', width: 104, grow: 1, cell: (row) => named(row.leads) },
  { key: 'subject', title: '学科', width: 84, drop: 4, cell: (row) => row.subject ?? '—' },
  { key: 'district', title: '县区', width: 92, drop: 1, cell: (row) => named(row.district) },
  { key: 'place', title: '地点', width: 140, grow: 1, optional: true, drop: 0, cell: (row) => named(row.place) },
  {
    key: 'level',
    title: '级别',
    width: 64,
    drop: 2,
    cell: (row) => (row.level === null ? '—' : eventLevelLabels[row.level]),
  },
  { key: 'participants', title: '参加', width: 52, align: 'right', cell: (row) => amount(row.participants) },
  { key: 'amount', title: '节数', width: 52, align: 'right', drop: 5, cell: (row) => amount(row.amount) },
  { key: 'hours', title: '学时', width: 52, align: 'right', drop: 6, cell: (row) => amount(row.hours) },
  { key: 'credits', title: '计入', width: 140, cell: (row) => <CreditChips credits={row.credits} /> },
  { key: 'attachments', title: '附件', width: 52, align: 'right', drop: 3, cell: (row) => amount(row.attachments) },
]
