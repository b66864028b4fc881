import type { BrandRow } from '#shared/twinning/brand-school.ts'
import { BrandStatusWord } from '#renderer/ui/brand-status-word.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'

const dueTones = { over: 'error', soon: 'warn' } as const

/** The list of schools under cultivation: one row is one theme of one school. */
export const brandColumns: readonly Column<BrandRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 112,
    sort: 'code',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  {
    key: 'school',
    title: '学校',
    width: 160,
    grow: 2,
    fixed: true,
    cell: (row) => <span title={row.school}>{row.school}</span>,
  },
  { key: 'district', title: '县区', width: 84, drop: 4, cell: (row) => row.district },
  { key: 'category', title: '类别', width: 84, drop: 3, cell: (row) => row.category },
  { key: 'theme', title: '品牌名称', width: 160, grow: 3, cell: (row) => <span title={row.theme}>{row.theme}</span> },
  {
    key: 'years',
    title: '培育年度',
    width: 136,
    sort: 'endsOn',
    drop: 2,
    cell: (row) => (
      <span
        className={row.due !== null && row.status === 'cultivating' ? dueTones[row.due] : undefined}
        title={`${row.startsOn} 至 ${row.endsOn}`}
      >
        {row.startsOn.slice(0, 7)} 至 {row.endsOn.slice(0, 7)}
      </span>
    ),
  },
  {
    key: 'milestones',
    title: '节点',
    width: 52,
    align: 'right',
    drop: 5,
    cell: (row) => (row.milestones === 0 ? '—' : `${row.milestonesDone}/${row.milestones}`),
  },
  { key: 'level', title: '认定等级', width: 72, cell: (row) => row.level ?? '—' },
  {
    key: 'documentNo',
    title: '认定文号',
    width: 132,
    optional: true,
    cell: (row) => <span title={row.documentNo ?? undefined}>{row.documentNo ?? '—'}</span>,
  },
  {
    key: 'reassessOn',
    title: '复评日期',
    width: 92,
    drop: 1,
    cell: (row) => (
      <span className={row.due !== null && row.status !== 'cultivating' ? dueTones[row.due] : undefined}>
        {row.reassessOn ?? '—'}
      </span>
    ),
  },
  {
    key: 'status',
    title: '状态',
    width: 96,
    fixed: true,
    cell: (row) => <BrandStatusWord status={row.status} />,
  },
]
