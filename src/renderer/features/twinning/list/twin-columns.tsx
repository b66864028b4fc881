import type { TwinGroupRow } from '#shared/twinning/twin-group.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { TwinStatusWord } from '#renderer/ui/twin-status-word.tsx'
import { ProgressCell } from './progress-cell.tsx'

const dueTones = { over: 'error', soon: 'warn' } as const

/** The list of groups: one row is one group, however many schools are in it. */
export const twinColumns: readonly Column<TwinGroupRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 112,
    sort: 'code',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  {
    key: 'lead',
    title: '牵头校',
    width: 140,
    grow: 3,
    sort: 'lead',
    fixed: true,
    cell: (row) => (row.lead === null ? <span className="error">空缺</span> : <span title={row.name}>{row.lead}</span>),
  },
  {
    key: 'outside',
    title: '省内外学校',
    width: 104,
    grow: 2,
    drop: 5,
    cell: (row) => <span title={row.outside}>{row.outside || '—'}</span>,
  },
  {
    key: 'partners',
    title: '成员校',
    width: 148,
    grow: 4,
    fixed: true,
    cell: (row) => (
      <span title={row.partners}>
        <b className="partner-count">{row.partnerCount}</b> {row.partners}
      </span>
    ),
  },
  { key: 'links', title: '对子', width: 44, align: 'right', optional: true, cell: (row) => row.linkCount },
  {
    key: 'scheme',
    title: '模式',
    width: 92,
    grow: 1,
    drop: 1,
    cell: (row) => <span title={row.scheme}>{row.scheme}</span>,
  },
  { key: 'stage', title: '学段', width: 72, drop: 4, cell: (row) => row.stage },
  {
    key: 'term',
    title: '起止',
    width: 136,
    sort: 'endsOn',
    drop: 3,
    cell: (row) => (
      <span className={row.due === null ? undefined : dueTones[row.due]} title={`${row.startsOn} 至 ${row.endsOn}`}>
        {row.startsOn.slice(0, 7)} 至 {row.endsOn.slice(0, 7)}
      </span>
    ),
  },
  { key: 'agreement', title: '协议签订', width: 88, optional: true, cell: (row) => row.agreementOn ?? '—' },
  { key: 'person', title: '负责人', width: 68, optional: true, cell: (row) => row.person ?? '—' },
  { key: 'progress', title: '本学年进度', width: 196, cell: (row) => <ProgressCell row={row} /> },
  {
    key: 'lastActivityOn',
    title: '最近活动',
    width: 88,
    optional: true,
    cell: (row) => row.lastActivityOn ?? '没有活动',
  },
  { key: 'lastGrade', title: '上次考核', width: 68, optional: true, cell: (row) => row.lastGrade ?? '—' },
  {
    key: 'findings',
    title: '核查',
    width: 56,
    drop: 2,
    cell: (row) => (row.hasFindings ? <span className="warn">有疑问</span> : null),
  },
  {
    key: 'status',
    title: '状态',
    width: 96,
    fixed: true,
    cell: (row) => <TwinStatusWord status={row.status} />,
  },
]
