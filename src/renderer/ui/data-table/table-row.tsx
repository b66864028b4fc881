import { Checkbox } from 'antd'
import { memo, type MouseEvent } from 'react'
import type { Column } from './column.ts'

interface TableRowProps<Row> {
  readonly id: string
  readonly row: Row
  /** The row above, to grey what repeats; undefined at the top of the list or of a group. */
  readonly above: Row | undefined
  readonly columns: readonly Column<Row>[]
  readonly index: number
  readonly top: number
  readonly current: boolean
  /** Undefined where rows cannot be ticked. */
  readonly ticked: boolean | undefined
  readonly mark: string | undefined
  readonly onClick: (index: number, event: MouseEvent) => void
  readonly onTick: (index: number, range: boolean) => void
}

const classes = (...names: readonly (string | false | undefined)[]): string => names.filter(Boolean).join(' ')

function Cell<Row>({ column, row, above }: { column: Column<Row>; row: Row; above: Row | undefined }) {
  const repeated = above !== undefined && column.repeats !== undefined && column.repeats(row) === column.repeats(above)
  return (
    <div
      role="gridcell"
      className={classes('table-cell', column.align === 'right' && 'number', repeated && 'table-repeat')}
    >
      {column.cell(row)}
    </div>
  )
}

function Line<Row>(props: TableRowProps<Row>) {
  const { id, row, above, columns, index, top, current, ticked, mark, onClick, onTick } = props
  return (
    <div
      role="row"
      id={id}
      aria-rowindex={index + 2}
      aria-selected={ticked ?? current}
      className={classes('table-row', current && 'table-current', mark !== undefined && `table-mark-${mark}`)}
      style={{ transform: `translateY(${top}px)` }}
      onClick={(event) => onClick(index, event)}
    >
      {ticked !== undefined && (
        <div
          role="gridcell"
          className="table-cell table-tick"
          onClick={(event) => {
            event.stopPropagation()
            event.preventDefault()
            onTick(index, event.shiftKey)
          }}
        >
          <Checkbox checked={ticked} tabIndex={-1} aria-label="选择这一行" />
        </div>
      )}
      {columns.map((column) => (
        <Cell key={column.key} column={column} row={row} above={above} />
      ))}
    </div>
  )
}

/** One row; drawn again only when something of its own has changed. */
export const TableRow = memo(Line) as typeof Line

/** A row whose data is still on the way. */
export function PlaceholderRow({ top, columns }: { readonly top: number; readonly columns: number }) {
  return (
    <div className="table-row table-placeholder" aria-hidden="true" style={{ transform: `translateY(${top}px)` }}>
      {Array.from({ length: columns }, (_, index) => (
        <div key={index} className="table-cell">
          <i />
        </div>
      ))}
    </div>
  )
}
