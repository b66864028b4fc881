import type { Visit } from '#shared/aid/visit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { fenIn, textIn, type EditedRow, type RowField } from '../../shared/row-editor.tsx'
import { RowsDialog } from '../../shared/rows-dialog.tsx'

interface DonationsDialogProps {
  readonly visit: Visit
  readonly onClose: () => void
}

const fields: readonly RowField[] = [
  { name: 'item', title: '物资', kind: 'text', width: 'minmax(0, 1.2fr)', max: 60, required: true },
  { name: 'quantity', title: '数量', kind: 'text', width: '84px', max: 20, placeholder: '300 册' },
  { name: 'yuan', title: '折合（元）', kind: 'yuan', width: '104px' },
  { name: 'donor', title: '捐赠方', kind: 'text', width: 'minmax(0, 1fr)', max: 60 },
  { name: 'receiver', title: '受赠方', kind: 'text', width: 'minmax(0, 1fr)', max: 60 },
  { name: 'on', title: '日期', kind: 'day', width: '132px' },
  { name: 'remark', title: '备注', kind: 'text', width: 'minmax(0, 0.8fr)', max: 100 },
]

/** What was given on a visit; amounts are written in yuan and kept in fen. */
export function DonationsDialog({ visit, onClose }: DonationsDialogProps) {
  const save = useCommand('visits.setDonations', {
    said: (_, { rows }) => `已保存捐赠，${rows.length} 项`,
    showsError: true,
  })
  const initial = visit.donations.map(({ id, fen, ...cells }): EditedRow => ({
    key: id,
    id,
    cells: { ...cells, yuan: fen === null ? null : fen / 100 },
  }))
  const blank = { item: null, quantity: null, yuan: null, donor: null, receiver: null, on: null, remark: null }
  const rowOf = (row: EditedRow) => ({
    ...(row.id === null ? {} : { id: row.id }),
    item: textIn(row, 'item') ?? '',
    quantity: textIn(row, 'quantity'),
    fen: fenIn(row, 'yuan'),
    donor: textIn(row, 'donor'),
    receiver: textIn(row, 'receiver'),
    on: textIn(row, 'on'),
    remark: textIn(row, 'remark'),
  })
  return (
    <RowsDialog
      title={`捐赠：${visit.topic}`}
      label="捐赠"
      fields={fields}
      initial={initial}
      fresh={() => blank}
      save={async (rows) => (await save.run({ id: visit.id, rows: rows.map(rowOf) })) !== undefined}
      error={save.error}
      onClose={onClose}
    />
  )
}
