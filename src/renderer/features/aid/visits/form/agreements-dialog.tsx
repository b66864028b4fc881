import type { Visit } from '#shared/aid/visit.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { textIn, type EditedRow, type RowField } from '../../shared/row-editor.tsx'
import { RowsDialog } from '../../shared/rows-dialog.tsx'

interface AgreementsDialogProps {
  readonly visit: Visit
  readonly today: string
  readonly onClose: () => void
}

const fields: readonly RowField[] = [
  { name: 'name', title: '协议名称', kind: 'text', width: 'minmax(0, 1.4fr)', max: 60, required: true },
  { name: 'parties', title: '签约双方', kind: 'text', width: 'minmax(0, 1.2fr)', max: 100 },
  { name: 'signedOn', title: '签订日期', kind: 'day', width: '132px', required: true },
  { name: 'untilOn', title: '有效期至', kind: 'day', width: '132px' },
  { name: 'documentNo', title: '文号', kind: 'text', width: '112px', max: 60 },
  { name: 'content', title: '主要内容', kind: 'text', width: 'minmax(0, 1.2fr)', max: 500 },
]

/** What was signed on a visit. */
export function AgreementsDialog({ visit, today, onClose }: AgreementsDialogProps) {
  const save = useCommand('visits.setAgreements', {
    said: (_, { rows }) => `已保存协议，${rows.length} 份`,
    showsError: true,
  })
  const initial = visit.agreements.map(({ id, ...cells }): EditedRow => ({ key: id, id, cells }))
  const day = visit.endsOn < today ? visit.endsOn : today
  const rowOf = (row: EditedRow) => ({
    ...(row.id === null ? {} : { id: row.id }),
    name: textIn(row, 'name') ?? '',
    parties: textIn(row, 'parties'),
    signedOn: textIn(row, 'signedOn') ?? day,
    untilOn: textIn(row, 'untilOn'),
    documentNo: textIn(row, 'documentNo'),
    content: textIn(row, 'content'),
  })
  return (
    <RowsDialog
      title={`协议：${visit.topic}`}
      label="协议"
      fields={fields}
      initial={initial}
      fresh={() => ({ name: null, parties: null, signedOn: day, untilOn: null, documentNo: null, content: null })}
      save={async (rows) => (await save.run({ id: visit.id, rows: rows.map(rowOf) })) !== undefined}
      error={save.error}
      onClose={onClose}
    />
  )
}
