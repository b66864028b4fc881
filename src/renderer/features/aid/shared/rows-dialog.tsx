import { useState } from 'react'
import { FormDialog } from '#renderer/ui/record-form/form-dialog.tsx'
import { lacks, RowEditor, type CellValue, type EditedRow, type RowField } from './row-editor.tsx'

interface RowsDialogProps {
  readonly title: string
  readonly label: string
  readonly fields: readonly RowField[]
  readonly initial: readonly EditedRow[]
  readonly fresh: () => Readonly<Record<string, CellValue>>
  /** Whether the rows were stored. */
  readonly save: (rows: readonly EditedRow[]) => Promise<boolean>
  readonly error: unknown
  readonly onClose: () => void
}

/** A few rows of one record, edited together and stored as they then stand. */
export function RowsDialog({ title, label, fields, initial, fresh, save, error, onClose }: RowsDialogProps) {
  const [rows, setRows] = useState<readonly EditedRow[]>(() =>
    initial.length > 0 ? initial : [{ key: 'first', id: null, cells: fresh() }],
  )
  const [dirty, setDirty] = useState(false)
  const [asked, setAsked] = useState(false)
  const isBlank = (row: EditedRow) => row.id === null && JSON.stringify(row.cells) === JSON.stringify(fresh())
  const submit = async () => {
    setAsked(true)
    const filled = rows.filter((row) => !isBlank(row))
    if (filled.some((row) => lacks(row, fields))) return
    if (await save(filled)) onClose()
  }
  const open = asked && rows.some((row) => !isBlank(row) && lacks(row, fields))
  return (
    <FormDialog
      title={title}
      width={960}
      dirty={dirty}
      submit={submit}
      error={error}
      note={open ? <span className="error small">带 * 的列还有没填的</span> : undefined}
      onClose={onClose}
    >
      <RowEditor
        label={label}
        fields={fields}
        rows={rows}
        asked={asked}
        fresh={fresh}
        onChange={(next) => {
          setRows(next)
          setDirty(true)
        }}
      />
    </FormDialog>
  )
}
