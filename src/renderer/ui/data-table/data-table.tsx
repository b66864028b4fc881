import { Spin } from 'antd'
import { useId, useMemo, useRef, type CSSProperties, type MouseEvent, type ReactNode } from 'react'
import type { RowPages } from '#renderer/api/use-pages.ts'
import { ErrorSentence } from '../error-sentence.tsx'
import { fitColumns, gridTemplate, tableWidth, tickWidth, type Column } from './column.ts'
import type { Selection } from './selection.ts'
import { TableBody } from './table-body.tsx'
import { TableFoot } from './table-foot.tsx'
import { TableHead, type Sort } from './table-head.tsx'
import { useLines } from './use-lines.ts'
import { useTableCursor } from './use-table-cursor.ts'
import { useTicks } from './use-ticks.ts'
import { useWidth } from './use-width.ts'
import './data-table.css'

export interface DataTableProps<Row> {
  /** What the list is called by a screen reader, and under which its place is kept. */
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly pages: RowPages<Row>
  readonly rowKey: (row: Row) => string
  /** How many rows there are in all, counted by the engine. */
  readonly total?: number | undefined
  readonly sort?: Sort
  readonly onSort?: (sort: Sort) => void
  /** Rows can be ticked when this is given. */
  readonly selection?: Selection
  readonly onSelect?: (selection: Selection) => void
  /** The record that is open beside the list. */
  readonly openKey?: string | null
  readonly onOpen?: (row: Row) => void
  /** Headings between rows that are sorted by group already; keep the object the same between renders. */
  readonly group?: TableGroup<Row> | undefined
  /** A name for a row's ground: the feature's css styles `.table-mark-<name>`. */
  readonly mark?: (row: Row) => string | undefined
  readonly rowHeight?: 26 | 34 | 44
  /** One sentence and one button, when there is nothing. */
  readonly empty: ReactNode
  /** 合计 at the left end of the foot. */
  readonly foot?: ReactNode
}

export interface TableGroup<Row> {
  readonly of: (row: Row) => string
  readonly title: (firstRow: Row) => ReactNode
}

/** A long list: read page by page as it is scrolled, driven by mouse or keyboard alike. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const { pages, rowKey, total, selection, onSelect, openKey = null, onOpen, group, rowHeight = 34 } = props
  const id = useId()
  const scroll = useRef<HTMLDivElement>(null)
  const columns = useFittingColumns(props.columns, useWidth(scroll), selection !== undefined)
  const lines = useLines({ scroll, label: props.label, pages, total, rowHeight, groupOf: group?.of })
  const ticks = useTicks({ pages, rowKey, total, selection, onSelect })
  const cursor = useTableCursor({
    rows: pages.rows,
    rowKey,
    openKey,
    perPage: lines.rowsPerPage,
    onOpen,
    onMoved: lines.scrollToRow,
    onSpace: (index) => ticks.tick(index, false),
    onSelectAll: selection === undefined ? undefined : ticks.tickAll,
  })
  const onClick = (index: number, event: MouseEvent) => {
    const row = pages.rows[index]
    if (row === undefined) return
    cursor.setCurrent(rowKey(row))
    if (event.ctrlKey || event.shiftKey) ticks.tick(index, event.shiftKey)
    else onOpen?.(row)
  }
  const known = total ?? (pages.complete ? pages.rows.length : undefined)
  return (
    <div className="table">
      <div
        ref={scroll}
        role="grid"
        tabIndex={0}
        aria-label={props.label}
        aria-rowcount={known === undefined ? -1 : known + 1}
        aria-activedescendant={cursor.currentKey === null ? undefined : `${id}-${cursor.currentKey}`}
        className={`table-scroll ${pages.outdated ? 'table-outdated' : ''}`}
        style={tableStyle(columns, selection !== undefined, rowHeight)}
        onKeyDown={cursor.onKeyDown}
      >
        <div style={{ minWidth: tableWidth(columns, selection !== undefined) }}>
          <TableHead
            columns={columns}
            sort={props.sort}
            onSort={props.onSort}
            ticked={ticks.state}
            onTickAll={ticks.tickAll}
          />
          <TableBody
            id={id}
            rows={pages.rows}
            rowKey={rowKey}
            columns={columns}
            lines={lines}
            currentKey={cursor.currentKey}
            selected={selection?.keys}
            mark={props.mark}
            groupTitle={group?.title}
            onClick={onClick}
            onTick={ticks.tick}
          />
        </div>
        <TableMiddle pages={pages}>{props.empty}</TableMiddle>
      </div>
      <TableFoot ticked={selection?.keys.size} first={lines.seen.first} last={lines.seen.last} total={known}>
        {props.foot}
      </TableFoot>
    </div>
  )
}

function useFittingColumns<Row>(columns: readonly Column<Row>[], width: number, ticks: boolean) {
  const room = width === 0 ? Infinity : width - (ticks ? tickWidth : 0)
  return useMemo(() => fitColumns(columns, room), [columns, room])
}

function tableStyle(columns: readonly Column<never>[], ticks: boolean, rowHeight: number): CSSProperties {
  const variables: Record<string, string> = {
    '--table-columns': gridTemplate(columns, ticks),
    '--table-row': `${rowHeight}px`,
  }
  return variables
}

interface TableMiddleProps {
  readonly pages: RowPages<unknown>
  readonly children: ReactNode
}

/** What stands where there are no rows: the error, the wait, or the sentence for an empty list. */
function TableMiddle({ pages, children }: TableMiddleProps) {
  if (pages.error !== null)
    return (
      <div className="table-middle">
        <ErrorSentence error={pages.error} onRetry={pages.retry} />
      </div>
    )
  if (pages.loading)
    return (
      <div className="table-middle">
        <Spin delay={200} />
      </div>
    )
  return pages.complete && pages.rows.length === 0 ? <div className="table-middle">{children}</div> : null
}
