import type { StudioRow } from '#shared/studios/studio.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StudioStatusWord } from '#renderer/ui/studio-status-word.tsx'

const dueTones = { over: 'error', soon: 'warn' } as const

/** 普通高中 is 高中 where room is scarce; 学前 teaches 学前, said once. */
export function lessonOf({ stage, subject }: Pick<StudioRow, 'stage' | 'subject'>): string {
  const short = stage === '普通高中' ? '高中' : stage
  return stage === subject ? short : [short, subject].filter(Boolean).join(' ')
}

/** The words that all types share say nothing in a narrow column. */
const typeWord = (type: string): string => type.replace(/工作室$/, '')

/** The list of studios: one row is one studio. */
export const studioColumns: readonly Column<StudioRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 112,
    sort: 'code',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  {
    key: 'name',
    title: '名称',
    width: 168,
    grow: 3,
    fixed: true,
    cell: (row) => <span title={row.name}>{row.name}</span>,
  },
  { key: 'type', title: '类型', width: 96, drop: 2, cell: (row) => <span title={row.type}>{typeWord(row.type)}</span> },
  {
    key: 'lead',
    title: '主持人',
    width: 68,
    sort: 'lead',
    fixed: true,
    cell: (row) => (row.lead === null ? <span className="error">空缺</span> : row.lead),
  },
  {
    key: 'school',
    title: '所在单位',
    width: 148,
    grow: 2,
    cell: (row) => <span title={row.school}>{row.school}</span>,
  },
  { key: 'district', title: '县区', width: 76, optional: true, cell: (row) => row.district ?? '—' },
  { key: 'level', title: '级别', width: 48, optional: true, cell: (row) => row.level },
  { key: 'lesson', title: '学段学科', width: 104, drop: 6, cell: (row) => lessonOf(row) },
  { key: 'members', title: '成员', width: 48, align: 'right', drop: 7, cell: (row) => row.members },
  {
    key: 'term',
    title: '周期',
    width: 136,
    sort: 'endsOn',
    drop: 3,
    cell: (row) => (
      <span className={row.due === null ? undefined : dueTones[row.due]} title={`${row.startsOn} 至 ${row.endsOn}`}>
        {row.startsOn.slice(0, 7)} 至 {row.endsOn.slice(0, 7)}
      </span>
    ),
  },
  {
    key: 'lastActivityOn',
    title: '最近活动',
    width: 92,
    drop: 4,
    cell: (row) => (
      <span
        className={row.stagnantDays === null ? undefined : 'warn'}
        title={row.stagnantDays === null ? undefined : `停滞 ${row.stagnantDays} 天，寒暑假不计`}
      >
        {row.lastActivityOn ?? '没有活动'}
      </span>
    ),
  },
  { key: 'lastGrade', title: '上次考核', width: 72, drop: 1, cell: (row) => row.lastGrade ?? '—' },
  {
    key: 'findings',
    title: '核查',
    width: 60,
    drop: 5,
    cell: (row) => (row.hasFindings ? <span className="warn">有疑问</span> : null),
  },
  {
    key: 'status',
    title: '状态',
    width: 112,
    fixed: true,
    cell: (row) => <StudioStatusWord status={row.status} />,
  },
]
