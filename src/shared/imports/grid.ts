/**
 * A workbook as the reader hands it over: the cells as the file holds them, nothing interpreted yet. Rows count from 1
 * as on screen, columns from 0. Text and plain numbers stand for themselves, which keeps a large sheet small.
 */
export type GridCell = string | number | boolean | FormattedCell | null

/** A number with a number format (dates above all), an error, or the cached result of a formula that is one of them. */
export interface FormattedCell {
  readonly v: number | string
  /** Number format, `yyyy"年"m"月"`. */
  readonly z?: string
  /** The text that Excel shows. */
  readonly w?: string
  /** The cell shows an error such as #REF!. */
  readonly error?: true
  /** The text was longer than is read. */
  readonly isCut?: true
}

export interface GridRow {
  readonly row: number
  readonly cells: readonly GridCell[]
}

export interface Merge {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

export interface SheetGrid {
  readonly name: string
  readonly isHidden: boolean
  /** Rows with at least one cell that is not blank, in order. */
  readonly rows: readonly GridRow[]
  readonly merges: readonly Merge[]
  readonly hiddenRows: readonly number[]
  readonly hiddenColumns: readonly number[]
  /** Last row that the sheet declares or formats, blank or not. */
  readonly declaredRows: number
  /** Cells that hold a formula: what is read of them is the result that was last saved. */
  readonly formulas?: number
  /** False for .csv, where 2025.1 may have been a number or a text. */
  readonly knowsTypes: boolean
}

export type FileFault = 'file_not_spreadsheet' | 'file_encrypted' | 'file_empty' | 'file_disguised'

export interface FileFinding {
  readonly code: FileFault
  /** What is wrong and what the sender should do, for the officer. */
  readonly message: string
}

export interface FileGrid {
  readonly file: string
  readonly isOpenable: boolean
  readonly findings: readonly FileFinding[]
  readonly sheets: readonly SheetGrid[]
}

/** `0` → `A`, `26` → `AA`. */
export function columnLetter(index: number): string {
  const head = Math.floor(index / 26)
  return (head > 0 ? columnLetter(head - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** The cell as the officer sees it. */
export function cellText(cell: GridCell | undefined): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'string') return cell
  if (typeof cell === 'object') return cell.w ?? String(cell.v)
  return typeof cell === 'boolean' ? (cell ? 'TRUE' : 'FALSE') : String(cell)
}

export const isBlankCell = (cell: GridCell | undefined): boolean =>
  cell === null || cell === undefined || (typeof cell === 'string' && cell.trim() === '')
