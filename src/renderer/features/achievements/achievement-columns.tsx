import { eventLevelLabels, projectPhaseLabels } from '#shared/activities/activity-labels.ts'
import type { Achievement } from '#shared/activities/achievement.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'

const named = (text: string | null) => (text === null || text === '' ? '—' : <span title={text}>{text}</span>)

/** 一等 of a prize, 立项 or 结题 of a project. */
export const standingOf = ({ award, phase }: Pick<Achievement, 'award' | 'phase'>): string => {
  const words = [award === null ? null : `${award}奖`, phase === null ? null : projectPhaseLabels[phase]]
  return words.filter((word) => word !== null).join(' ') || '—'
}

const countsTo = (row: Achievement) =>
  row.credits.length === 0 ? (
    <span className="quiet">—</span>
  ) : (
    <span title={row.credits.map((one) => `${one.code} ${one.label}`).join('\n')}>
      {row.credits.map((one) => one.code).join('、')}
    </span>
  )

export const achievementColumns: readonly Column<Achievement>[] = [
  {
    key: 'achievedOn',
    title: '日期',
    width: 100,
    sort: 'achievedOn',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.achievedOn}</span>,
  },
  { key: 'teacher', title: '教师', width: 76, fixed: true, cell: (row) => named(row.teacher) },
  { key: 'school', title: '单位', width: 160, grow: 2, drop: 3, cell: (row) => named(row.school) },
  { key: 'kind', title: '类别', width: 88, cell: (row) => named(row.kind) },
  { key: 'name', title: '名称', width: 220, grow: 4, fixed: true, cell: (row) => named(row.name) },
  {
    key: 'level',
    title: '级别',
    width: 64,
    cell: (row) => (row.level === null ? '—' : eventLevelLabels[row.level]),
  },
  { key: 'award', title: '等次', width: 72, cell: (row) => standingOf(row) },
  { key: 'rank', title: '排名', width: 52, align: 'right', optional: true, cell: (row) => row.authorRank ?? '—' },
  { key: 'issuer', title: '颁发单位', width: 140, grow: 1, drop: 1, cell: (row) => named(row.issuer) },
  { key: 'credits', title: '计入', width: 140, grow: 1, drop: 2, cell: countsTo },
  {
    key: 'attachments',
    title: '附件',
    width: 52,
    align: 'right',
    drop: 0,
    cell: (row) => (row.attachments === 0 ? <span className="quiet">—</span> : row.attachments),
  },
]
