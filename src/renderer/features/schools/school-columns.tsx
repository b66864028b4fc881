import { schoolStatusLabels, urbanTypeLabels } from '#shared/registry/school-labels.ts'
import type { SchoolRow, SchoolStatus } from '#shared/registry/school.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'
import { figure } from '#renderer/ui/figure.ts'

const tones: Readonly<Record<SchoolStatus, StatusTone>> = { open: 'running', closed: 'ended', renamed: 'ended' }

export function SchoolStatusWord({ status }: { readonly status: SchoolStatus }) {
  return <StatusWord tone={tones[status]}>{schoolStatusLabels[status]}</StatusWord>
}

const yes = (value: boolean) => (value ? '是' : <span className="quiet">—</span>)

export const schoolColumns: readonly Column<SchoolRow>[] = [
  {
    key: 'name',
    title: '学校名称',
    width: 240,
    grow: 2,
    sort: 'name',
    fixed: true,
    cell: (row) => <span className="name-cell">{row.name}</span>,
  },
  { key: 'code', title: '标识码', width: 104, optional: true, cell: (row) => row.code ?? '—' },
  {
    key: 'district',
    title: '县区',
    width: 152,
    sort: 'district',
    cell: (row) => row.district,
    repeats: (row) => row.districtId,
  },
  { key: 'town', title: '乡镇', width: 120, grow: 1, cell: (row) => row.town ?? '—', drop: 1 },
  { key: 'stages', title: '学段', width: 136, cell: (row) => row.stages.join('、') || '—', drop: 4 },
  {
    key: 'urbanType',
    title: '城乡类型',
    width: 80,
    cell: (row) => (row.urbanType === null ? '—' : urbanTypeLabels[row.urbanType]),
  },
  { key: 'isLead', title: '名校', width: 56, cell: (row) => yes(row.isLead), drop: 3 },
  { key: 'isOutside', title: '辖区外', width: 64, optional: true, cell: (row) => yes(row.isOutside) },
  {
    key: 'teachers',
    title: '在册教师',
    width: 88,
    align: 'right',
    sort: 'teachers',
    cell: (row) => figure(row.teacherCount),
  },
  { key: 'status', title: '状态', width: 80, cell: (row) => <SchoolStatusWord status={row.status} />, drop: 2 },
]
