import type { ShownCell, ShownColumn, ShownRow, Tint } from '#shared/imports/staging.ts'
import type { Merge } from './merges.ts'

export const rowHeight = 23
export const lettersHeight = 20
export const mappingHeight = 24
export const headHeight = lettersHeight + mappingHeight

const widest = 300
/** A spreadsheet's unit of width is one digit; at this size that is some 7 px, and a little for the edges. */
const pixels = ({ width, fieldLabel }: ShownColumn): number =>
  Math.round(Math.max(Math.min(widest, width * 7.3 + 12), labelWidth(fieldLabel ?? '不读')))

/** What the column is read as is always whole: 12 px a character, and the arrow behind it. */
const labelWidth = (label: string): number => label.length * 12 + 24

/** Widths in px, about as in the file; where there is room left over, every column takes its share. */
export function columnWidths(columns: readonly ShownColumn[], room: number): readonly number[] {
  const own = columns.map(pixels)
  const total = own.reduce((sum, width) => sum + width, 0)
  if (total === 0 || total >= room) return own
  const stretched = own.map((width) => Math.floor((width * room) / total))
  const rest = room - stretched.reduce((sum, width) => sum + width, 0)
  return stretched.map((width, index) => (index === stretched.length - 1 ? width + rest : width))
}

/** Where each column begins; one more than there are columns, the last being the width of all. */
export function columnEdges(widths: readonly number[]): readonly number[] {
  const edges = [0]
  for (const width of widths) edges.push((edges.at(-1) ?? 0) + width)
  return edges
}

/** Room for the row numbers. */
export const gutterWidth = (rows: number): number => Math.max(32, String(rows).length * 8 + 12)

const order: readonly Tint[] = ['plain', 'read', 'confirm', 'refused']

/** The tint of a merged area: of the cell in it that needs most attention. */
export const worstTint = (tints: readonly Tint[]): Tint =>
  order[Math.max(0, ...tints.map((tint) => order.indexOf(tint)))] ?? 'plain'

/** The row of a merged area whose cell needs most attention: opening the area opens that one. */
export function mostUrgentRow(merge: Merge, rowAt: (row: number) => ShownRow | undefined): number {
  let found = merge.top
  let worst = 0
  for (let row = merge.top; row <= merge.bottom; row += 1) {
    const rank = order.indexOf(rowAt(row)?.cells[merge.left]?.tint ?? 'plain')
    if (rank > worst) [found, worst] = [row, rank]
  }
  return found
}

/** A text of a row without columns, from where it stands to where the next one begins. */
export interface Run {
  readonly column: number
  readonly end: number
  readonly text: string
}

/** A title or note runs on over the empty cells at its right, as it does in the file. */
export function runsOf(cells: readonly ShownCell[]): readonly Run[] {
  const starts = cells.flatMap((cell, column) => (cell.text.trim() === '' ? [] : [{ column, text: cell.text }]))
  return starts.map(({ column, text }, index) => ({
    column,
    end: starts[index + 1]?.column ?? cells.length,
    text,
  }))
}

/** Notes that the look of the row says already. */
const evident: readonly string[] = ['标题', '表头', '空行']

/** What is written behind a row that is not read as a record: 跳过：合计行. */
export const rowNote = (row: ShownRow): string | null =>
  row.note === null || evident.includes(row.note) ? null : row.note.startsWith('已') ? row.note : `跳过：${row.note}`
