import { nominatorLabels, traineeResultLabels, traineeStatusLabels } from '#shared/training/training-labels.ts'
import type { Trainee, TraineeStatus } from '#shared/training/training.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const tones: Readonly<Record<TraineeStatus, StatusTone>> = {
  nominated: 'waiting',
  admitted: 'running',
  waiting: 'hollow',
  withdrawn: 'ended',
}

/** Who was named for a training, how it was decided, and what came of it. */
export const traineeColumns: readonly Column<Trainee>[] = [
  {
    key: 'name',
    title: '姓名',
    width: 84,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.name}</span>,
  },
  {
    key: 'school',
    title: '单位',
    width: 160,
    grow: 2,
    fixed: true,
    cell: (row) => <span title={row.school}>{row.school}</span>,
  },
  { key: 'district', title: '县区', width: 84, drop: 5, cell: (row) => row.district ?? '—' },
  {
    key: 'lesson',
    title: '学段学科',
    width: 108,
    drop: 3,
    cell: (row) => [row.stage, row.subject].filter(Boolean).join(' '),
  },
  { key: 'title', title: '职称', width: 84, drop: 1, cell: (row) => row.title ?? '—' },
  { key: 'nominator', title: '推荐方', width: 64, optional: true, cell: (row) => nominatorLabels[row.nominator] },
  { key: 'nominatedOn', title: '推荐日期', width: 92, drop: 2, cell: (row) => row.nominatedOn },
  {
    key: 'findings',
    title: '核查',
    width: 148,
    grow: 1,
    cell: (row) => <Findings trainee={row} />,
  },
  {
    key: 'days',
    title: '出勤',
    width: 84,
    align: 'right',
    drop: 4,
    cell: (row) => (row.days === null ? '—' : `${row.days} 天 ${Math.round(row.percent ?? 0)}%`),
  },
  {
    key: 'result',
    title: '结业',
    width: 64,
    cell: (row) =>
      row.result === null ? (
        '—'
      ) : (
        <span className={row.result === 'fail' ? 'error' : row.result === 'excellent' ? 'done' : undefined}>
          {traineeResultLabels[row.result]}
        </span>
      ),
  },
  { key: 'certificateNo', title: '证书编号', width: 120, drop: 0, cell: (row) => row.certificateNo ?? '—' },
  { key: 'hours', title: '学时', width: 48, align: 'right', cell: (row) => (row.hours === 0 ? '—' : row.hours) },
  {
    key: 'status',
    title: '状态',
    width: 84,
    fixed: true,
    cell: (row) => <StatusWord tone={tones[row.status]}>{traineeStatusLabels[row.status]}</StatusWord>,
  },
]

function Findings({ trainee }: { readonly trainee: Trainee }) {
  const { findings, waiver } = trainee
  if (findings.length === 0) return null
  const sentences = findings.map(({ sentence }) => sentence).join('\n')
  if (waiver !== null)
    return (
      <span className="quiet" title={`${sentences}\n认可：${waiver}`}>
        已认可：{waiver}
      </span>
    )
  return (
    <span className="warn" title={sentences}>
      {findings[0]?.sentence}
    </span>
  )
}
