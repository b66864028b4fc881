import type { KindSpec } from './column-spec.ts'
import { detectSheet, type SheetLayout } from './detect-sheet.ts'
import { cellText, columnLetter, type GridCell, type GridRow, isBlankCell, type Merge, type SheetGrid } from './grid.ts'
import { labelKey } from './header-label.ts'
import { kindSpec, kindsInOrder } from './sheet-kinds.ts'

/** Columns of one table, both ends included. */
interface Span {
  readonly left: number
  readonly right: number
}

interface Word {
  readonly col: number
  readonly key: string
}

const rowsSearched = 20
const shareAlike = 0.6

/**
 * A list that was folded to fit its page has the same header twice in one row. Each of the tables becomes a sheet of
 * its own, in which rows and columns keep their places: what is found there is found in the file.
 */
export function splitSideBySide(grid: SheetGrid, fileName: string): readonly SheetGrid[] {
  for (const row of grid.rows.slice(0, rowsSearched)) {
    const spans = spansOf(wordsOf(row))
    if (spans.length < 2) continue
    const parts = spans.map((span) => partOf(grid, span, row.row))
    if (areTables(grid, parts, spans, fileName)) return parts
  }
  return [grid]
}

const wordsOf = ({ cells }: GridRow): Word[] =>
  cells.flatMap((cell, col) => {
    const key = typeof cell === 'string' ? labelKey(cell) : ''
    return key === '' ? [] : [{ col, key }]
  })

const numbering = new Set(kindsInOrder.flatMap(({ fields }) => fields[0]?.labels ?? []).map(labelKey))

/** Where the first word comes again a table begins, if the words that follow are those of the first table. */
function spansOf(words: readonly Word[]): Span[] {
  const named = words.filter(({ key }) => !numbering.has(key))
  const starts = named.flatMap(({ key }, index) => (key === named[0]?.key ? [index] : []))
  const groups = starts.map((start, index) => named.slice(start, starts[index + 1]))
  const [first = [], ...others] = groups.map((group) => group.map(({ key }) => key))
  const areAlike = others.every(
    (keys) => keys.length >= 2 && keys.length >= first.length * shareAlike && keys.every((key) => first.includes(key)),
  )
  if (others.length === 0 || !areAlike) return []
  const lefts = groups.map((group, index) => (index === 0 ? 0 : withNumbering(words, group[0]?.col ?? 0)))
  return lefts.map((left, index) => ({ left, right: (lefts[index + 1] ?? Infinity) - 1 }))
}

/** 序号 in front of the first word is of the same table. */
function withNumbering(words: readonly Word[], col: number): number {
  const before = words.findLast((word) => word.col < col)
  return before !== undefined && numbering.has(before.key) ? before.col : col
}

/** What stands above the header, and is not parted as the tables are, speaks of all of them. */
function partOf(grid: SheetGrid, span: Span, headerRow: number): SheetGrid {
  const merges = grid.merges.filter(({ left, right }) => left <= span.right && right >= span.left)
  const rows = grid.rows.map((row): GridRow => {
    const cells = cellsWithin(row, span, merges)
    const isShared = row.row < headerRow && cells.every(isBlankCell)
    return isShared ? row : { row: row.row, cells }
  })
  return {
    ...grid,
    name: `${grid.name}（${lettersOf(rows, span, headerRow)}列）`,
    rows: rows.filter(({ cells }) => !cells.every(isBlankCell)),
    merges: merges.map((merge) => clipped(merge, span)),
    hiddenColumns: grid.hiddenColumns.filter((col) => col >= span.left && col <= span.right),
  }
}

/** Cells of other columns become blank; one that is merged across from the left stands where the table begins. */
function cellsWithin({ row, cells }: GridRow, span: Span, merges: readonly Merge[]): GridCell[] {
  const across = merges.find(({ top, left }) => top === row && left < span.left)
  const blanks = Array.from({ length: span.left }, () => null)
  const [own, ...others] = cells.slice(span.left, span.right + 1)
  return [...blanks, across === undefined ? (own ?? null) : (cells[across.left] ?? null), ...others]
}

const clipped = ({ top, bottom, left, right }: Merge, span: Span): Merge => ({
  top,
  bottom,
  left: Math.max(left, span.left),
  right: Math.min(right, span.right),
})

function lettersOf(rows: readonly GridRow[], span: Span, headerRow: number): string {
  const header = rows.find(({ row }) => row === headerRow)?.cells ?? []
  const filled = header.flatMap((cell, col) => (isBlankCell(cell) ? [] : [col]))
  return `${columnLetter(filled[0] ?? span.left)}至${columnLetter(filled.at(-1) ?? span.left)}`
}

/** Each is read as the same kind by itself, holds rows, and has no column that the sheet as a whole has a use for. */
function areTables(grid: SheetGrid, parts: readonly SheetGrid[], spans: readonly Span[], fileName: string): boolean {
  const layouts = parts.map((part) => detectSheet(part, fileName))
  const [first] = layouts
  if (first === undefined || first === null) return false
  const areSame = layouts.every(
    (layout, index) => layout?.kind === first.kind && reachesBelow(parts[index], layout.headerRows),
  )
  return areSame && !usesColumns(detectSheet(grid, fileName), spans[1]) && !areSides(grid, first, fileName)
}

const reachesBelow = (part: SheetGrid | undefined, headerRows: readonly number[]): boolean =>
  (part?.rows.at(-1)?.row ?? 0) > (headerRows.at(-1) ?? 0)

const usesColumns = (whole: SheetLayout | null, span: Span | undefined): boolean =>
  whole !== null &&
  span !== undefined &&
  whole.columns.some(({ col, field }) => col >= span.left && field !== null && field.field !== 'seq')

/** 姓名、单位 twice under a title of 师徒结对 are the two sides of a pair. */
function areSides(grid: SheetGrid, { kind, preamble }: SheetLayout, fileName: string): boolean {
  const title = [...preamble, grid.name, fileName].join(' ')
  const speaksOfPairs = ({ hasRoles, titleWords }: KindSpec): boolean => hasRoles && titleWords.test(title)
  return !kindSpec(kind).hasRoles && kindsInOrder.some(speaksOfPairs)
}

/** The column of a table that stands beside the one that is read and could not be told apart from it. */
export function unreadTable(
  grid: SheetGrid,
  { columns, headerRows }: SheetLayout,
): SheetLayout['columns'][number] | null {
  const named = columns.filter(({ header }) => !numbering.has(labelKey(header)))
  const first = named.find(({ field }) => field !== null)
  const again = named.find(({ field, header }) => field === null && header === first?.header)
  const body = grid.rows.filter(({ row }) => row > (headerRows.at(-1) ?? 0))
  const isFilled = again !== undefined && body.some(({ cells }) => cellText(cells[again.col]).trim() !== '')
  return isFilled ? again : null
}
