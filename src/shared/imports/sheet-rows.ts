import type { SheetColumn, SheetLayout } from './detect-sheet.ts'
import { createHeaderTest } from './detect-sheet.ts'
import { cellText, type GridCell, type GridRow, isBlankCell, type SheetGrid } from './grid.ts'
import { dittoOf, foldWidth, lookupKey } from './text-cell.ts'

/** A cell in its place, blanks filled from a merge, a block or 同上. */
export interface PlacedCell {
  readonly cell: GridCell
  readonly col: number
  /** The ditto mark that stood here. */
  readonly ditto: string | null
}

export interface DataRow {
  readonly row: number
  /** By field; columns that were not recognised are not here. */
  readonly cells: ReadonlyMap<string, PlacedCell>
  /** Titles and lines of their own that stand between this row and the one before. */
  readonly headings: readonly string[]
}

export type SkipReason = 'blank' | 'total' | 'note' | 'signature' | 'header' | 'section' | 'numbered-only'

export interface SheetRows {
  readonly rows: readonly DataRow[]
  readonly skipped: readonly { readonly row: number; readonly reason: SkipReason }[]
}

const totals = /^(?:本页|全县|全区|全市|全校|本校)?(?:合计|小计|总计|共计|累计|总数)/
const notes =
  /^(?:说明|注|备注|填表说明|填报说明|填写说明|附注|特别说明|温馨提示|提示)\s*[:：.、]|^注[:：]?\s*\d|^(?:说明|填表说明|填报说明)$|^\d+[.、].{12,}/
const signatures =
  /(?:填报人|填表人|审核人|制表人?|负责人|签字|签名|签章|盖章|领导|日期|联系电话|单位公章|经办人)\s*[(（]?.{0,6}[)）]?\s*[:：]/

/** Rows that hold records, with their blanks filled; what is skipped is kept with its reason. */
export function readRows(grid: SheetGrid, layout: SheetLayout): SheetRows {
  const last = layout.headerRows.at(-1) ?? 0
  const columns = layout.columns.filter((column) => column.field !== null)
  const body = grid.rows.filter((row) => row.row > last)
  const skipped: { row: number; reason: SkipReason }[] = []
  const kept: GridRow[] = []
  const headings = new Map<number, readonly string[]>()
  let above: string[] = []
  for (const { row, reason } of withReasons(body, columns, layout, grid)) {
    if (reason === null) {
      if (above.length > 0) headings.set(row.row, above)
      above = []
      kept.push(row)
      continue
    }
    skipped.push({ row: row.row, reason })
    if (reason === 'section' || reason === 'signature') above.push(...filledTexts(row))
  }
  return { rows: fillRows(grid, columns, kept, headings), skipped }
}

const filledTexts = (row: GridRow): string[] => row.cells.map(cellText).filter((text) => text.trim() !== '')

interface Judged {
  readonly row: GridRow
  readonly reason: SkipReason | null
}

/** Backwards, for a line by itself above a repeated header is the title of the next table. */
function withReasons(
  body: readonly GridRow[],
  columns: readonly SheetColumn[],
  layout: SheetLayout,
  grid: SheetGrid,
): Judged[] {
  const isHeader = createHeaderTest(layout.columns)
  const judged: Judged[] = []
  let isAboveHeader = false
  for (const row of body.toReversed()) {
    const own = skipReason(row, columns, isHeader, grid)
    const reason: SkipReason | null = own ?? (isAboveHeader && filledTexts(row).length === 1 ? 'section' : null)
    isAboveHeader = reason === 'header' || (isAboveHeader && reason !== null)
    judged.push({ row, reason })
  }
  return judged.toReversed()
}

function skipReason(
  row: GridRow,
  columns: readonly SheetColumn[],
  isHeader: (row: GridRow) => boolean,
  grid: SheetGrid,
): SkipReason | null {
  const filled = columns.filter(({ col }) => !isBlankCell(row.cells[col]))
  const texts = filledTexts(row)
  const first = foldWidth(texts[0] ?? '')
  if (texts.length === 0) return 'blank'
  if (texts.slice(0, 3).some((text) => totals.test(lookupKey(text)) && text.length < 12)) return 'total'
  if (texts.length <= 2 && notes.test(first)) return 'note'
  if (texts.length <= 4 && signatures.test(foldWidth(texts.join(' ')))) return 'signature'
  if (texts.length === 1 && !/^\d/.test(first) && isSection(row, columns, grid)) return 'section'
  if (filled.every(({ field }) => field?.field === 'seq')) return 'numbered-only'
  if (isHeader(row)) return 'header'
  if (isColumnNumbering(texts)) return 'header'
  if (/^(?:例|示例|样例|举例|填写示例|填报示例)\s*(?:[:：]|$)/.test(first)) return 'note'
  return null
}

/** 甲 乙 1 2 3 under the header only numbers the columns. */
function isColumnNumbering(texts: readonly string[]): boolean {
  const marks = texts.map((text) => foldWidth(text).replace(/^[(]|[)]$/g, ''))
  const numbers = marks.filter((mark) => !/^[甲乙丙丁戊栏次序号]+$/.test(mark)).map(Number)
  return numbers.length >= 3 && numbers.every((number, index) => number === index + (numbers[0] ?? 0) && number < 60)
}

/** 一、小学部 across the table: one cell that is merged over several columns, or numbered like a heading. */
function isSection(row: GridRow, columns: readonly SheetColumn[], grid: SheetGrid): boolean {
  const col = row.cells.findIndex((cell) => !isBlankCell(cell))
  const merge = grid.merges.find((one) => one.top === row.row && one.left === col)
  if (merge !== undefined && merge.right - merge.left >= 2) return true
  const text = cellText(row.cells[col])
  if (columns.find((column) => column.col === col)?.field?.field === 'seq') return true
  return /^[(（]?[一二三四五六七八九十]+[)）]?[、.．]/.test(text) || text.length > 30
}

/** Which row above lends its cell, per column. */
interface Fill {
  readonly column: SheetColumn
  readonly merged: ReadonlyMap<number, number>
  readonly isWrittenOnce: boolean
}

const writtenOnceShare = 0.25

function fillRows(
  grid: SheetGrid,
  columns: readonly SheetColumn[],
  rows: readonly GridRow[],
  headings: ReadonlyMap<number, readonly string[]>,
): DataRow[] {
  const fills = columns.map((column): Fill => ({
    column,
    merged: mergedTops(grid, column.col),
    isWrittenOnce: isWrittenOnce(grid, column, columns, rows),
  }))
  const all = new Map(grid.rows.map((row) => [row.row, row] as const))
  const above = new Map<string, GridCell>()
  return rows.map((row) => {
    const cells = new Map<string, PlacedCell>()
    const startsBlock = new Set(
      fills.filter(({ column }) => !isBlankCell(row.cells[column.col])).map(({ column }) => column.field?.field),
    )
    for (const fill of fills) {
      const name = fill.column.field?.field ?? ''
      if (name === 'seq') continue
      const placed = place(fill, row, all, above, startsBlock)
      cells.set(name, joined(cells.get(name), placed))
    }
    resolveLeft(cells)
    for (const [name, placed] of cells) above.set(name, placed.cell)
    return { row: row.row, cells, headings: headings.get(row.row) ?? [] }
  })
}

/** A list that is spread over columns is read as one cell. */
function joined(first: PlacedCell | undefined, next: PlacedCell): PlacedCell {
  if (first === undefined || isBlankCell(first.cell)) return first === undefined ? next : { ...next, col: first.col }
  return isBlankCell(next.cell) ? first : { ...first, cell: `${cellText(first.cell)}、${cellText(next.cell)}` }
}

function mergedTops(grid: SheetGrid, col: number): Map<number, number> {
  const tops = new Map<number, number>()
  const last = grid.rows.at(-1)?.row ?? 0
  for (const merge of grid.merges) {
    if (col !== merge.left || merge.bottom === merge.top) continue
    for (let row = merge.top + 1; row <= Math.min(merge.bottom, last); row += 1) tops.set(row, merge.top)
  }
  return tops
}

/** Blocks whose word stands only in their first row although nothing is merged: copies and .csv lose the merges. */
function isWrittenOnce(
  grid: SheetGrid,
  column: SheetColumn,
  columns: readonly SheetColumn[],
  rows: readonly GridRow[],
): boolean {
  const carried = column.field?.carriedWith ?? null
  if (carried === null || grid.merges.some((merge) => merge.left === column.col && merge.bottom > merge.top))
    return false
  const blanks = rows.filter((row) => isBlankCell(row.cells[column.col]))
  if (isBlankCell(rows[0]?.cells[column.col])) return false
  return blanks.length >= rows.length * writtenOnceShare || blankAsBlock(carried, columns, blanks)
}

/** Several columns that are blank only together, name, school and title of a mentor, belong to the row above. */
function blankAsBlock(lead: string, columns: readonly SheetColumn[], blanks: readonly GridRow[]): boolean {
  const block = columns.filter(({ field }) => field?.carriedWith === lead)
  return block.length >= 2 && blanks.every((row) => block.every(({ col }) => isBlankCell(row.cells[col])))
}

function place(
  { column, merged, isWrittenOnce: once }: Fill,
  row: GridRow,
  all: ReadonlyMap<number, GridRow>,
  above: ReadonlyMap<string, GridCell>,
  startsBlock: ReadonlySet<string | undefined>,
): PlacedCell {
  const name = column.field?.field ?? ''
  const own = row.cells[column.col] ?? null
  if (!isBlankCell(own)) {
    const mark = typeof own === 'string' ? dittoOf(own) : null
    if (mark === 'above') return { cell: above.get(name) ?? null, col: column.col, ditto: cellText(own) }
    return { cell: own, col: column.col, ditto: mark === 'left' ? cellText(own) : null }
  }
  const top = merged.get(row.row)
  if (top !== undefined) return { cell: all.get(top)?.cells[column.col] ?? null, col: column.col, ditto: null }
  const lead = column.field?.carriedWith ?? null
  const carries = once && lead !== null && (lead === name || !startsBlock.has(lead))
  return { cell: carries ? (above.get(name) ?? null) : null, col: column.col, ditto: null }
}

/** 同左 under 徒弟单位 means 师傅单位: the nearest cell at the left that is read in the same way. */
function resolveLeft(cells: Map<string, PlacedCell>): void {
  for (const [name, placed] of cells) {
    if (typeof placed.cell !== 'string' || dittoOf(placed.cell) !== 'left') continue
    const suffix = name.slice(name.indexOf('_') + 1)
    const source = [...cells].findLast(
      ([other, cell]) => cell.col < placed.col && other.endsWith(suffix) && other !== name,
    )
    cells.set(name, { ...placed, cell: source?.[1].cell ?? null })
  }
}
