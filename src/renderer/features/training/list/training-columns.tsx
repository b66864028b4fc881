import { trainingCategoryLabels, trainingStatusLabels } from '#shared/training/training-labels.ts'
import type { TrainingRow } from '#shared/training/training.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { figure } from '#renderer/ui/figure.ts'
import { QuotaBar } from '#renderer/ui/quota-bar.tsx'
import { StatusWord } from '#renderer/ui/status-word.tsx'
import { trainingTones } from './training-groups.ts'

/** The list of trainings: one row is one project. */
export const trainingColumns: readonly Column<TrainingRow>[] = [
  {
    key: 'code',
    title: '编号',
    width: 108,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.code}</span>,
  },
  {
    key: 'name',
    title: '项目名称',
    width: 200,
    grow: 3,
    fixed: true,
    cell: (row) => <span title={row.name}>{row.name}</span>,
  },
  { key: 'category', title: '类别', width: 76, cell: (row) => trainingCategoryLabels[row.category] },
  {
    key: 'organizer',
    title: '承训单位',
    width: 132,
    grow: 1,
    drop: 5,
    cell: (row) => <span title={row.organizer}>{row.organizer}</span>,
  },
  { key: 'place', title: '地点', width: 92, optional: true, cell: (row) => row.place ?? '—' },
  {
    key: 'startsOn',
    title: '起止',
    width: 176,
    sort: 'startsOn',
    cell: (row) => `${row.startsOn} 至 ${row.endsOn}`,
  },
  {
    key: 'target',
    title: '面向',
    width: 108,
    drop: 2,
    cell: (row) => <span title={row.target}>{row.target === '' ? '各学段学科' : row.target}</span>,
  },
  { key: 'hours', title: '学时', width: 52, align: 'right', drop: 3, cell: (row) => row.hours },
  {
    key: 'places',
    title: '入选 / 名额',
    width: 156,
    drop: 6,
    cell: (row) =>
      row.places === 0 ? (
        <span className="quiet">{row.admitted === 0 ? '未分配' : `${figure(row.admitted)} 人`}</span>
      ) : (
        <QuotaBar done={row.admitted} required={row.places} pace={0} />
      ),
  },
  {
    key: 'nominated',
    title: '待审',
    width: 52,
    align: 'right',
    drop: 4,
    cell: (row) => (row.nominated === 0 ? null : <span className="warn">{figure(row.nominated)}</span>),
  },
  {
    key: 'passed',
    title: '合格',
    width: 52,
    align: 'right',
    drop: 1,
    cell: (row) => (row.passed === 0 ? '—' : figure(row.passed)),
  },
  {
    key: 'status',
    title: '状态',
    width: 112,
    fixed: true,
    cell: (row) => <StatusWord tone={trainingTones[row.status]}>{trainingStatusLabels[row.status]}</StatusWord>,
  },
]
