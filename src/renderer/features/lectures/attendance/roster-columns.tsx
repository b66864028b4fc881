import { attendeeStateLabels, matchWayLabels, presenceLabels } from '#shared/lectures/lecture-labels.ts'
import type { AttendeeRow, AttendeeState } from '#shared/lectures/attendance.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const tones: Readonly<Record<AttendeeState, StatusTone>> = {
  matched: 'finished',
  waiting: 'waiting',
  outsider: 'hollow',
  discarded: 'ended',
}

const half = (signed: boolean | null): string => (signed === null ? '' : signed ? '✓' : '—')

/** Who signed, as he wrote himself and as the register has him. */
export const rosterColumns: readonly Column<AttendeeRow>[] = [
  { key: 'seq', title: '序号', width: 56, align: 'right', fixed: true, cell: (row) => row.seq },
  {
    key: 'name',
    title: '签到姓名',
    width: 84,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.name}</span>,
  },
  {
    key: 'unit',
    title: '签到单位',
    width: 148,
    grow: 1,
    cell: (row) => <span title={row.unit ?? ''}>{row.unit ?? '—'}</span>,
  },
  { key: 'subject', title: '学科', width: 72, drop: 2, cell: (row) => row.subject ?? '' },
  {
    key: 'teacher',
    title: '教师库',
    width: 84,
    cell: (row) => (row.teacher === null ? <span className="quiet">—</span> : row.teacher),
  },
  {
    key: 'school',
    title: '现在单位',
    width: 148,
    grow: 1,
    drop: 3,
    cell: (row) => <span title={row.school ?? ''}>{row.school ?? ''}</span>,
  },
  { key: 'district', title: '县区', width: 84, drop: 1, cell: (row) => row.district ?? '' },
  {
    key: 'presence',
    title: '到会',
    width: 84,
    cell: (row) => (
      <span className={row.presence === 'absent' ? 'error' : row.presence === 'late' ? 'warn' : undefined}>
        {row.isSpeaker ? '主讲' : presenceLabels[row.presence]}
        {row.isObserver && ' 旁听'}
      </span>
    ),
  },
  {
    key: 'halves',
    title: '上午 下午',
    width: 76,
    drop: 0,
    cell: (row) => `${half(row.morning)} ${half(row.afternoon)}`.trim(),
  },
  {
    key: 'invited',
    title: '邀请',
    width: 64,
    optional: true,
    cell: (row) => (row.isInvited ? '已邀请' : ''),
  },
  {
    key: 'hours',
    title: '学时',
    width: 60,
    align: 'right',
    cell: (row) => (
      <span title={row.hoursGiven === null ? '按方案' : '手工设定'}>
        {row.hours}
        {row.hoursGiven !== null && '*'}
      </span>
    ),
  },
  {
    key: 'state',
    title: '核对',
    width: 132,
    fixed: true,
    cell: (row) => (
      <StatusWord tone={tones[row.state]}>
        {row.matchedBy === null ? attendeeStateLabels[row.state] : matchWayLabels[row.matchedBy]}
      </StatusWord>
    ),
  },
]
