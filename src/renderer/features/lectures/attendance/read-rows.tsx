import { useMemo } from 'react'
import type { ReadAttendance, ReadAttendee } from '#shared/lectures/attendance.ts'
import { presenceLabels } from '#shared/lectures/lecture-labels.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { wholeList } from '#renderer/ui/data-table/whole-list.ts'
import { EmptyState } from '#renderer/ui/empty-state.tsx'

const markOf = ({ teacherId, repeats }: ReadAttendee): string =>
  repeats === null ? (teacherId === null ? 'waiting' : 'certain') : 'again'

function Understood({ row }: { readonly row: ReadAttendee }) {
  if (row.repeats !== null) return <span className="quiet">重复：{row.repeats}</span>
  if (row.teacherId !== null) return <span>{[row.teacher, row.school].filter(Boolean).join('，')}</span>
  const [first] = row.suggestions
  if (first === undefined) return <span className="warn">待核对，教师库里没有相近的人</span>
  const more = row.suggestions.length > 1 ? `等 ${row.suggestions.length} 人` : ''
  return (
    <span className="warn">
      待核对，可能是 {first.name}（{[first.school, first.subject].filter(Boolean).join(' ')}）{more}
    </span>
  )
}

const columns: readonly Column<ReadAttendee>[] = [
  { key: 'line', title: '行', width: 52, align: 'right', cell: (row) => row.line },
  { key: 'name', title: '姓名', width: 84, cell: (row) => row.name },
  { key: 'unit', title: '单位', width: 160, grow: 1, cell: (row) => <span title={row.unit ?? ''}>{row.unit}</span> },
  { key: 'subject', title: '学科', width: 72, drop: 1, cell: (row) => row.subject },
  { key: 'presence', title: '到会', width: 60, drop: 2, cell: (row) => presenceLabels[row.presence] },
  { key: 'read', title: '读作', width: 240, grow: 2, cell: (row) => <Understood row={row} /> },
]

const shown = (data: readonly ReadAttendee[]) => ({
  data,
  isPending: false,
  isPlaceholderData: false,
  error: null,
  refetch: () => undefined,
})

/** The lines as they would be recorded: certain, waiting, or there already. */
export function ReadRows({ read }: { readonly read: ReadAttendance }) {
  const pages = useMemo(() => wholeList('read', shown(read.rows)), [read])
  return (
    <DataTable
      label="读出的签到"
      columns={columns}
      pages={pages}
      total={read.rows.length}
      rowKey={(row) => String(row.line)}
      rowHeight={26}
      mark={markOf}
      empty={<EmptyState sentence="没有读出人名。请检查粘贴的内容是不是包含姓名一列。" />}
    />
  )
}
