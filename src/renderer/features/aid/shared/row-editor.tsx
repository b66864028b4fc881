import { Button, Input, InputNumber } from 'antd'
import { Fragment, type ReactNode } from 'react'
import { DayPicker } from '#renderer/ui/dates.tsx'
import './row-editor.css'

export type CellValue = string | number | null

/** One row while it is edited: its cells by the name of their field. */
export interface EditedRow {
  readonly key: string
  /** Of a row that is stored already. */
  readonly id: string | null
  readonly cells: Readonly<Record<string, CellValue>>
}

export interface RowField {
  readonly name: string
  readonly title: string
  readonly kind: 'day' | 'text' | 'yuan'
  /** A track of the grid: `120px`, `minmax(0, 1fr)`. */
  readonly width: string
  readonly max?: number
  readonly required?: boolean
  readonly placeholder?: string
}

interface RowEditorProps {
  readonly label: string
  readonly fields: readonly RowField[]
  readonly rows: readonly EditedRow[]
  /** Marks what is missing, once saving was tried. */
  readonly asked: boolean
  /** The cells of a new row. */
  readonly fresh: () => Readonly<Record<string, CellValue>>
  readonly onChange: (rows: readonly EditedRow[]) => void
}

export const textIn = ({ cells }: EditedRow, name: string): string | null => {
  const value = cells[name]
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : null
}

/** Yuan as written, fen as kept. */
export const fenIn = ({ cells }: EditedRow, name: string): number | null => {
  const value = cells[name]
  return typeof value === 'number' ? Math.round(value * 100) : null
}

const isEmpty = (value: CellValue | undefined): boolean =>
  value === null || value === undefined || (typeof value === 'string' && value.trim() === '')

/** Whether a row lacks what it cannot be stored without. */
export const lacks = (row: EditedRow, fields: readonly RowField[]): boolean =>
  fields.some(({ name, required }) => required === true && isEmpty(row.cells[name]))

/** A short table whose cells are fields; rows are added at the end. */
export function RowEditor({ label, fields, rows, asked, fresh, onChange }: RowEditorProps) {
  const template = { gridTemplateColumns: `${fields.map(({ width }) => width).join(' ')} 24px` }
  const set = (key: string, name: string, value: CellValue) =>
    onChange(rows.map((row) => (row.key === key ? { ...row, cells: { ...row.cells, [name]: value } } : row)))
  const add = () => onChange([...rows, { key: crypto.randomUUID(), id: null, cells: fresh() }])
  return (
    <div className="row-editor">
      <div className="row-editor-grid" style={template} role="group" aria-label={label}>
        {fields.map(({ name, title, required }) => (
          <span key={name} className={`quiet small ${required === true ? 'ask-required' : ''}`}>
            {title}
          </span>
        ))}
        <span />
        {rows.map((row, at) => (
          <Fragment key={row.key}>
            {fields.map((field) => (
              <Cell
                key={field.name}
                field={field}
                value={row.cells[field.name] ?? null}
                name={`第 ${at + 1} 行${field.title}`}
                isMissing={asked && field.required === true && isEmpty(row.cells[field.name])}
                onChange={(value) => set(row.key, field.name, value)}
              />
            ))}
            <button
              type="button"
              className="icon-button"
              aria-label={`删除第 ${at + 1} 行`}
              onClick={() => onChange(rows.filter(({ key }) => key !== row.key))}
            >
              ✕
            </button>
          </Fragment>
        ))}
      </div>
      <Button onClick={add}>加一行</Button>
    </div>
  )
}

interface CellProps {
  readonly field: RowField
  readonly value: CellValue
  readonly name: string
  readonly isMissing: boolean
  readonly onChange: (value: CellValue) => void
}

function Cell({ field, value, name, isMissing, onChange }: CellProps): ReactNode {
  const status = isMissing ? { status: 'error' as const } : {}
  if (field.kind === 'day')
    return (
      <span aria-label={name} className={isMissing ? 'row-editor-missing' : undefined}>
        <DayPicker value={typeof value === 'string' ? value : null} onChange={onChange} />
      </span>
    )
  if (field.kind === 'yuan')
    return (
      <InputNumber
        {...status}
        aria-label={name}
        style={{ width: '100%' }}
        min={0}
        max={1_000_000_000}
        precision={2}
        controls={false}
        value={typeof value === 'number' ? value : null}
        onChange={onChange}
      />
    )
  return (
    <Input
      {...status}
      aria-label={name}
      maxLength={field.max ?? 100}
      placeholder={field.placeholder ?? ''}
      value={typeof value === 'string' ? value : ''}
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
