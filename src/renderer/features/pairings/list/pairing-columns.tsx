import type { PairingRow, PairingStatus } from '#shared/pairings/pairing.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { PairingStatusWord } from '#renderer/ui/pairing-status-word.tsx'
import { lessonOf } from './lesson.ts'
import { ProgressCell } from './progress-cell.tsx'

const endTones: Readonly<Partial<Record<PairingStatus, string>>> = { due: 'warn', overdue: 'error' }

/** The list of pairs: one row is one mentee. */
export const pairingColumns: readonly Column<PairingRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 128,
    sort: 'code',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  {
    key: 'mentor',
    title: '师傅',
    width: 84,
    sort: 'mentor',
    fixed: true,
    repeats: (row) => row.mentorId,
    cell: (row) => <span title={row.mentor}>{row.mentor}</span>,
  },
  {
    key: 'mentorSchool',
    title: '师傅单位',
    width: 164,
    grow: 2,
    repeats: (row) => `${row.mentorId} ${row.mentorSchool}`,
    cell: (row) => <span title={row.mentorSchool}>{row.mentorSchool}</span>,
  },
  { key: 'mentee', title: '徒弟', width: 92, fixed: true, cell: (row) => <span title={row.mentee}>{row.mentee}</span> },
  {
    key: 'menteeSchool',
    title: '徒弟单位',
    width: 196,
    grow: 3,
    cell: (row) => <span title={row.menteeSchool}>{row.menteeSchool}</span>,
  },
  { key: 'district', title: '县区', width: 84, optional: true, cell: (row) => row.district ?? '—' },
  { key: 'subject', title: '学段学科', width: 124, cell: (row) => lessonOf(row) },
  {
    key: 'kind',
    title: '类型',
    width: 72,
    drop: 1,
    cell: (row) => <span title={row.kind}>{row.kind.replace(/[(（].*$/, '')}</span>,
  },
  { key: 'level', title: '层级', width: 56, optional: true, drop: 0, cell: (row) => row.level },
  { key: 'startsOn', title: '起始', width: 92, drop: 2, cell: (row) => row.startsOn },
  {
    key: 'endsOn',
    title: '到期',
    width: 92,
    sort: 'endsOn',
    drop: 3,
    cell: (row) => <span className={endTones[row.status]}>{row.endsOn}</span>,
  },
  { key: 'progress', title: '进度', width: 188, drop: 5, cell: (row) => <ProgressCell row={row} /> },
  { key: 'grade', title: '等次', width: 64, optional: true, cell: (row) => row.grade ?? '—' },
  {
    key: 'findings',
    title: '核查',
    width: 60,
    drop: 4,
    cell: (row) => (row.hasFindings ? <span className="warn">有疑问</span> : null),
  },
  {
    key: 'status',
    title: '状态',
    width: 108,
    fixed: true,
    cell: (row) => <PairingStatusWord status={row.status} vacant={row.mentorVacant} />,
  },
]
