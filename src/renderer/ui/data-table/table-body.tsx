import type { MouseEvent, ReactNode } from 'react'
import { useSteady } from '../use-steady.ts'
import type { Column } from './column.ts'
import type { useLines } from './use-lines.ts'
import { PlaceholderRow, TableRow } from './table-row.tsx'

interface TableBodyProps<Row> {
  readonly id: string
  readonly rows: readonly Row[]
  readonly rowKey: (row: Row) => string
  readonly columns: readonly Column<Row>[]
  readonly lines: ReturnType<typeof useLines<Row>>
  readonly currentKey: string | null
  readonly selected: ReadonlySet<string> | undefined
  readonly mark: ((row: Row) => string | undefined) | undefined
  readonly groupTitle: ((firstRow: Row) => ReactNode) | undefined
  readonly onClick: (index: number, event: MouseEvent) => void
  readonly onTick: (index: number, range: boolean) => void
}

/** The lines that are on the screen: rows, headings of groups, and placeholders for rows on the way. */
export function TableBody<Row>(props: TableBodyProps<Row>) {
  const { id, rows, rowKey, columns, lines, currentKey, selected, mark, groupTitle } = props
  const onClick = useSteady(props.onClick)
  const onTick = useSteady(props.onTick)
  const lineAt = (line: number, top: number): ReactNode => {
    const entry = lines.entryAt(line)
    const row = entry === undefined ? undefined : rows[entry.kind === 'row' ? entry.index : entry.firstIndex]
    if (entry === undefined || row === undefined)
      return <PlaceholderRow key={line} top={top} columns={columns.length} />
    if (entry.kind === 'group')
      return (
        <div key={line} role="row" className="table-group" style={{ transform: `translateY(${top}px)` }}>
          <div role="gridcell">{groupTitle?.(row)}</div>
        </div>
      )
    const key = rowKey(row)
    return (
      <TableRow
        key={key}
        id={`${id}-${key}`}
        row={row}
        above={lines.entryAt(line - 1)?.kind === 'row' ? rows[entry.index - 1] : undefined}
        columns={columns}
        index={entry.index}
        top={top}
        current={key === currentKey}
        ticked={selected?.has(key)}
        mark={mark?.(row)}
        onClick={onClick}
        onTick={onTick}
      />
    )
  }
  return (
    <div role="rowgroup" className="table-body" style={{ height: lines.virtual.getTotalSize() }}>
      {lines.virtual
        .getVirtualItems()
        .map(({ index, start }) => lineAt(index, start - lines.virtual.options.scrollMargin))}
    </div>
  )
}
