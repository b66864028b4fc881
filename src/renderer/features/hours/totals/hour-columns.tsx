import { hourSourceLabels } from '#shared/hours/hour-labels.ts'
import type { HourEvent, HourGroup, HourTargets } from '#shared/hours/hour-contract.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import type { PersonRow } from './use-hours.ts'

/** Teachers: the year and the five years, each against its target. */
export function personColumns(targets: HourTargets | undefined): readonly Column<PersonRow>[] {
  const bar = (done: number, required: number | undefined) =>
    required === undefined ? (
      done
    ) : (
      <span className="hour-bar">
        <QuotaBar done={done} required={required} pace={0} />
      </span>
    )
  return [
    {
      key: 'teacher',
      title: '姓名',
      width: 84,
      fixed: true,
      cell: (row) => <span className="name-cell">{row.teacher}</span>,
    },
    {
      key: 'school',
      title: '单位',
      width: 168,
      grow: 2,
      fixed: true,
      cell: (row) => <span title={row.school ?? ''}>{row.school ?? '—'}</span>,
    },
    { key: 'district', title: '县区', width: 92, drop: 2, cell: (row) => row.district ?? '—' },
    { key: 'stage', title: '学段', width: 72, drop: 1, cell: (row) => row.stage ?? '' },
    { key: 'subject', title: '学科', width: 92, drop: 3, cell: (row) => row.subject ?? '' },
    { key: 'earned', title: '本年所得', width: 80, align: 'right', drop: 4, cell: (row) => row.earned },
    {
      key: 'counted',
      title: `${targets?.year ?? ''} 年计入`,
      width: 168,
      grow: 1,
      fixed: true,
      cell: (row) => bar(row.counted, targets?.yearTarget),
    },
    { key: 'windowEarned', title: '五年所得', width: 80, align: 'right', drop: 0, cell: (row) => row.windowEarned },
    {
      key: 'windowCounted',
      title: targets === undefined ? '五年累计' : `${targets.fromYear}–${targets.toYear} 年累计`,
      width: 168,
      grow: 1,
      fixed: true,
      cell: (row) => bar(row.windowCounted, targets?.fiveYearTarget),
    },
  ]
}

/** `62%`; nothing of nobody. */
const share = (part: number, whole: number): string => (whole === 0 ? '—' : `${Math.round((part / whole) * 100)}%`)

/** Schools, districts, stages or subjects, with how many of their teachers have reached the targets. */
export const groupColumns = (title: string): readonly Column<HourGroup>[] => [
  {
    key: 'label',
    title,
    width: 200,
    grow: 2,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.label === '' ? '没有填' : row.label}</span>,
  },
  { key: 'teachers', title: '教师', width: 84, align: 'right', cell: (row) => figure(row.teachers) },
  { key: 'withHours', title: '有学时', width: 84, align: 'right', cell: (row) => figure(row.withHours) },
  { key: 'earned', title: '本年所得', width: 96, align: 'right', drop: 1, cell: (row) => figure(row.earned) },
  { key: 'counted', title: '本年计入', width: 96, align: 'right', cell: (row) => figure(row.counted) },
  {
    key: 'average',
    title: '人均',
    width: 72,
    align: 'right',
    cell: (row) => (row.teachers === 0 ? '—' : Math.round((row.counted / row.teachers) * 10) / 10),
  },
  { key: 'reachedYear', title: '年度达标', width: 84, align: 'right', cell: (row) => figure(row.reachedYear) },
  {
    key: 'yearShare',
    title: '年度达标率',
    width: 92,
    align: 'right',
    drop: 2,
    cell: (row) => share(row.reachedYear, row.teachers),
  },
  { key: 'reachedWindow', title: '五年达标', width: 84, align: 'right', cell: (row) => figure(row.reachedWindow) },
  {
    key: 'windowShare',
    title: '五年达标率',
    width: 92,
    align: 'right',
    drop: 0,
    cell: (row) => share(row.reachedWindow, row.teachers),
  },
]

/** What gave hours. */
export const eventColumns: readonly Column<HourEvent>[] = [
  { key: 'onDate', title: '日期', width: 96, fixed: true, cell: (row) => row.onDate },
  { key: 'source', title: '类别', width: 88, fixed: true, cell: (row) => hourSourceLabels[row.source] },
  {
    key: 'title',
    title: '项目',
    width: 240,
    grow: 2,
    fixed: true,
    cell: (row) => (
      <span className="name-cell" title={row.title}>
        {row.title}
      </span>
    ),
  },
  { key: 'people', title: '人数', width: 84, align: 'right', cell: (row) => figure(row.people) },
  { key: 'hours', title: '学时合计', width: 96, align: 'right', cell: (row) => figure(row.hours) },
  { key: 'certificates', title: '已发证明', width: 96, align: 'right', cell: (row) => figure(row.certificates) },
]
