import { certificateStateLabels } from '#shared/hours/hour-labels.ts'
import type { Certificate, CertificateState } from '#shared/hours/certificate.ts'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { StatusWord, type StatusTone } from '#renderer/ui/status-word.tsx'

const tones: Readonly<Record<CertificateState, StatusTone>> = { valid: 'finished', outdated: 'waiting', void: 'ended' }

export function CertificateStateWord({ state }: { readonly state: CertificateState }) {
  return <StatusWord tone={tones[state]}>{certificateStateLabels[state]}</StatusWord>
}

/** What was certified to whom, and whether it still agrees with the ledger. */
export const certificateColumns: readonly Column<Certificate>[] = [
  {
    key: 'serial',
    title: '证明编号',
    width: 152,
    fixed: true,
    cell: (row) => <span className="name-cell">{row.serial}</span>,
  },
  { key: 'teacher', title: '姓名', width: 84, fixed: true, cell: (row) => row.teacher },
  {
    key: 'school',
    title: '单位',
    width: 168,
    grow: 1,
    cell: (row) => <span title={row.school}>{row.school}</span>,
  },
  { key: 'district', title: '县区', width: 92, drop: 1, cell: (row) => row.district ?? '—' },
  {
    key: 'title',
    title: '项目',
    width: 184,
    grow: 2,
    cell: (row) => <span title={row.title}>{row.title}</span>,
  },
  { key: 'year', title: '年度', width: 60, drop: 2, cell: (row) => row.year },
  {
    key: 'hours',
    title: '学时',
    width: 84,
    align: 'right',
    cell: (row) =>
      row.state === 'outdated' ? (
        <span className="warn" title={`台账现为 ${row.standing} 学时`}>
          {row.hours}（现 {row.standing}）
        </span>
      ) : (
        row.hours
      ),
  },
  { key: 'issuedOn', title: '发放日期', width: 96, drop: 3, cell: (row) => row.issuedOn },
  {
    key: 'state',
    title: '状态',
    width: 116,
    fixed: true,
    cell: (row) => (
      <span title={row.voidReason ?? undefined}>
        <CertificateStateWord state={row.state} />
      </span>
    ),
  },
]
