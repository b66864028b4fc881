import { reportFrame, type FrameDraft, type ReportContext } from './report-frame.ts'
import { mapRows, withLast, type RowList } from './row-list.ts'
import {
  sheetColumn,
  type CellSource,
  type CellValue,
  type Sheet,
  type SheetColumn,
  type SheetRow,
} from './sheet-model.ts'

/** One column of a list: what it is, what stands in it, and what its cell opens when that is not the row's record. */
export interface ListColumn<Row> {
  readonly column: SheetColumn
  readonly value: (row: Row, context: ReportContext) => CellValue
  readonly source?: (row: Row, context: ReportContext) => CellSource
}

interface ListDraft<Row> extends Omit<FrameDraft, 'columns'> {
  readonly columns: readonly ListColumn<Row>[]
  readonly rows: RowList<Row>
  /** What a cell opens. */
  readonly source: (row: Row) => CellSource | null
  /** Whether 序号 stands first; left out: it does. */
  readonly isNumbered?: boolean
  /** The row of sums, by the column's key; 合计 stands below 序号, or below the first column. */
  readonly totals: Readonly<Record<string, CellValue>>
}

const numberColumn = sheetColumn({ key: 'no', label: '序号', width: 5, kind: 'number' })

/** A list of one row per record: numbered first unless it is to have no 序号, summed up last. */
export function listSheet<Row>(draft: ListDraft<Row>, context: ReportContext): Sheet {
  const numbers = draft.isNumbered === false ? [] : [numberColumn]
  const columns = [...numbers, ...draft.columns.map(({ column }) => column)]
  const dataRow = (row: Row, at: number): SheetRow => {
    const usual = draft.source(row)
    return {
      kind: 'data',
      cells: [...numbers.map(() => at + 1), ...draft.columns.map(({ value }) => value(row, context))],
      sources: [...numbers.map(() => null), ...draft.columns.map(({ source }) => source?.(row, context) ?? usual)],
    }
  }
  const rows = mapRows(draft.rows, dataRow)
  const frame = reportFrame(context, { ...draft, columns })
  if (!context.options.totalRow) return { frame, rows }
  const cells = columns.map(({ key }, at) => (at === 0 ? '合计' : (draft.totals[key] ?? null)))
  return { frame, rows: withLast(rows, { kind: 'total', cells, sources: cells.map(() => null) }) }
}

/** A column of plain text that is read from the row as it is. */
export const textColumn = <Row>(
  key: keyof Row & string,
  label: string,
  draft: Partial<SheetColumn> & Pick<SheetColumn, 'width'>,
): ListColumn<Row> => ({
  column: sheetColumn({ key, label, ...draft }),
  value: (row) => {
    const value = row[key]
    return typeof value === 'string' || typeof value === 'number' ? value : null
  },
})

export const sumOf = <Row>(rows: readonly Row[], amount: (row: Row) => number): number =>
  // Halves and quarters of hours add up to no more digits than were typed.
  Math.round(rows.reduce((sum, row) => sum + amount(row), 0) * 100) / 100
