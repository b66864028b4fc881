import { memo, type ReactNode } from 'react'
import type { ShownRow } from '#shared/imports/staging.ts'
import type { Merge, Merges } from './merges.ts'
import { rowHeight, rowNote, runsOf, worstTint } from './sheet-layout.ts'
import type { DrawnSheet } from './use-sheet.ts'

export interface ColumnRange {
  readonly first: number
  readonly last: number
}

interface SheetRowProps {
  readonly id: string
  readonly index: number
  readonly row: ShownRow | undefined
  readonly edges: readonly number[]
  readonly shown: ColumnRange
  readonly merges: Merges
}

/** One row of the sheet without its merged areas. */
export const SheetRow = memo(function SheetRow(props: SheetRowProps) {
  const { index, row, edges } = props
  const style = { top: (index - 1) * rowHeight, width: edges.at(-1) }
  if (row === undefined)
    return (
      <div role="row" aria-rowindex={index} className="sheet-row sheet-waiting" style={style}>
        <i />
      </div>
    )
  const kind = row.isHeader ? 'sheet-header-row' : row.note === null ? '' : 'sheet-other-row'
  return (
    <div role="row" aria-rowindex={index} className={`sheet-row ${kind}`} style={style}>
      {row.note === null || row.isHeader ? <RowCells {...props} row={row} /> : <RowRuns {...props} row={row} />}
    </div>
  )
})

interface RowProps extends SheetRowProps {
  readonly row: ShownRow
}

function RowCells({ id, index, row, edges, shown, merges }: RowProps): ReactNode {
  const cells: ReactNode[] = []
  for (let column = shown.first; column <= shown.last; column += 1) {
    const cell = row.cells[column]
    if (merges.at(index, column) !== undefined) continue
    cells.push(
      <div
        key={column}
        id={`${id}-${index}-${column}`}
        role="gridcell"
        aria-colindex={column + 1}
        className={`sheet-cell tint-${cell?.tint ?? 'plain'} ${isCount(cell?.text) ? 'sheet-number' : ''}`}
        style={{ left: edges[column], width: widthOf(edges, column, column) }}
        title={cell?.text}
      >
        {cell?.text}
      </div>,
    )
  }
  return cells
}

/** Running numbers and counts stand in the middle, as in most of these files. */
const isCount = (text: string | undefined): boolean => text !== undefined && /^\d{1,4}$/.test(text)

/** A title, a total, a note: no columns, and why it is not read. */
function RowRuns({ index, row, edges, merges }: RowProps): ReactNode {
  const runs = runsOf(row.cells).filter((run) => merges.at(index, run.column) === undefined)
  const note = rowNote(row)
  const last = runs.at(-1)
  return (
    <>
      {runs.map((run) => (
        <div
          key={run.column}
          role="gridcell"
          className="sheet-run"
          style={{ left: edges[run.column], width: widthOf(edges, run.column, run.end - 1) }}
        >
          {run.text}
          {note !== null && run === last && <span className="sheet-note">{note}</span>}
        </div>
      ))}
      {note !== null && last === undefined && (
        <div role="gridcell" className="sheet-run" style={{ left: 0, width: edges.at(-1) }}>
          <span className="sheet-note">{note}</span>
        </div>
      )}
    </>
  )
}

const widthOf = (edges: readonly number[], left: number, right: number): number =>
  (edges[right + 1] ?? edges.at(-1) ?? 0) - (edges[left] ?? 0)

interface MergedAreaProps {
  readonly id: string
  readonly merge: Merge
  readonly sheet: DrawnSheet
  readonly edges: readonly number[]
}

/** Rows of a merged area that are looked at for its tint: one column merged over thousands need not all be read. */
const lookedAt = 200

/** A merged area, drawn once over all its cells; its text comes from the first. */
export function MergedArea({ id, merge, sheet, edges }: MergedAreaProps) {
  const rows: ShownRow[] = []
  for (let row = merge.top; row <= Math.min(merge.bottom, merge.top + lookedAt); row += 1) {
    const found = sheet.rowAt(row)
    if (found !== undefined) rows.push(found)
  }
  const first = sheet.rowAt(merge.top)
  const text = first?.cells[merge.left]?.text ?? ''
  const tint = worstTint(rows.map((row) => row.cells[merge.left]?.tint ?? 'plain'))
  return (
    <div
      id={`${id}-${merge.top}-${merge.left}`}
      role="gridcell"
      aria-rowindex={merge.top}
      aria-colindex={merge.left + 1}
      aria-rowspan={merge.bottom - merge.top + 1}
      aria-colspan={merge.right - merge.left + 1}
      className={`sheet-cell sheet-merged tint-${tint} ${mergedKind(first, merge, text)}`}
      style={{
        top: (merge.top - 1) * rowHeight,
        height: (merge.bottom - merge.top + 1) * rowHeight,
        left: edges[merge.left],
        width: widthOf(edges, merge.left, merge.right),
      }}
      title={text}
    >
      <span>{text}</span>
    </div>
  )
}

/** The headline of a table is centred and bold; 填报单位：… below it is neither. */
function mergedKind(row: ShownRow | undefined, merge: Merge, text: string): string {
  if (row === undefined || row.note === null) return row?.isHeader === true ? 'sheet-merged-header' : ''
  if (row.isHeader) return 'sheet-merged-header'
  const isHeadline = merge.right - merge.left >= 2 && !/[：:]/u.test(text) && text.length <= 40
  return isHeadline ? 'sheet-headline' : 'sheet-merged-title'
}
