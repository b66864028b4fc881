import XLSX, { type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { GridCell, GridRow, SheetGrid } from '#shared/imports/grid.ts'
import { createTextBudget, cutText, type TextBudget } from './cell-text.ts'
import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

XLSX.set_cptable(codepages)

/** What an OLE container holds: an old workbook, an encrypted new one, or another program's document. */
export function compoundFormat(bytes: Buffer): 'xls' | 'encrypted' | 'other' {
  const names = XLSX.CFB.read(bytes, { type: 'buffer' }).FullPaths.map((path: string) =>
    path.replace(/^.*\//, '').toLowerCase(),
  )
  if (names.includes('encryptedpackage') || names.includes('encryptioninfo')) return 'encrypted'
  return names.includes('workbook') || names.includes('book') ? 'xls' : 'other'
}

/**
 * Parses a workbook with the library; a string is HTML or XML. Throws what the library throws. A formula that has never
 * been worked out is met only when blank cells are kept too, which is worth its memory where there are formulas.
 */
export function parseWorkbook(content: Buffer | string, hasFormulas = false): WorkBook {
  const options = {
    dense: true,
    cellNF: true,
    cellText: false,
    cellFormula: true,
    sheetStubs: hasFormulas,
    cellHTML: false,
    cellStyles: true,
  } as const
  return typeof content === 'string'
    ? XLSX.read(content, { ...options, type: 'string', raw: true })
    : XLSX.read(content, { ...options, type: 'buffer' })
}

/** Every sheet as a grid, in the order of the tabs. */
export function* gridsOf(workbook: WorkBook): Generator<SheetGrid> {
  const budget = createTextBudget()
  for (const [index, name] of workbook.SheetNames.entries()) {
    const sheet = workbook.Sheets[name]
    const hidden = workbook.Workbook?.Sheets?.[index]?.Hidden ?? 0
    const is1904 = workbook.Workbook?.WBProps?.date1904 === true
    if (sheet !== undefined) yield gridOf(name, sheet, { isHidden: hidden !== 0, is1904, budget })
  }
}

interface SheetFacts {
  readonly isHidden: boolean
  readonly is1904: boolean
  readonly budget: TextBudget
}

function gridOf(name: string, sheet: WorkSheet, facts: SheetFacts): SheetGrid {
  const rows: GridRow[] = []
  let formulas = 0
  for (const [index, cells] of (sheet['!data'] ?? []).entries()) {
    const row = cells === undefined ? null : rowOf(index, cells, facts.is1904)
    if (row !== null) rows.push(row)
    if (row !== null) facts.budget.spend(row.cells)
    if (rows.length > readingLimits.rows)
      throw new RefusedFile('too-large', `工作表“${name}”超过 ${readingLimits.rows} 行`)
    formulas += (cells ?? []).filter((cell) => cell?.f !== undefined).length
  }
  const declared = sheet['!ref'] === undefined ? 0 : XLSX.utils.decode_range(sheet['!ref']).e.r + 1
  return {
    name,
    isHidden: facts.isHidden,
    rows,
    formulas,
    merges: (sheet['!merges'] ?? []).map(({ s, e }) => ({ top: s.r + 1, bottom: e.r + 1, left: s.c, right: e.c })),
    hiddenRows: indexesOf(sheet['!rows'], 1),
    hiddenColumns: indexesOf(sheet['!cols'], 0),
    declaredRows: declared,
    knowsTypes: true,
  }
}

function indexesOf(parts: readonly ({ hidden?: boolean } | undefined)[] | undefined, first: number): number[] {
  const found: number[] = []
  for (const [index, part] of (parts ?? []).entries()) if (part?.hidden === true) found.push(index + first)
  return found
}

/** Null for a row that only has formats: it costs nothing from here on. */
function rowOf(index: number, cells: readonly (CellObject | undefined)[], is1904: boolean): GridRow | null {
  const found: GridCell[] = []
  let last = -1
  for (const [col, cell] of cells.entries()) {
    const value = cell === undefined ? null : cellOf(cell, is1904)
    found.push(value)
    if (value !== null && value !== '') last = col
  }
  if (last < 0) return null
  if (last >= readingLimits.columns)
    throw new RefusedFile('too-large', `第 ${index + 1} 行超过 ${readingLimits.columns} 列`)
  found.length = last + 1
  return { row: index + 1, cells: found }
}

/** Text and plain numbers stand for themselves; a number format, a date or an error comes along. */
function cellOf(cell: CellObject, is1904: boolean): GridCell {
  const { t: type, v: value, z: format } = cell
  if (type === 'z' || value === undefined) return cell.f === undefined ? null : neverWorkedOut
  if (type === 's') return cutText(String(value))
  if (type === 'b') return Boolean(value)
  if (type === 'e') return { v: errorText(value), w: errorText(value), error: true }
  if (typeof value !== 'number') return String(value)
  if (format === undefined || format === 'General' || format === '@') return value
  return numberOf(value, String(format), is1904)
}

/** A program wrote the formula and nobody has opened the file since: it has no result, and none is made up. */
const neverWorkedOut: GridCell = { v: '公式没有结果', w: '公式没有结果', error: true }

const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}
const errorText = (value: CellObject['v']): string => errors[Number(value)] ?? '#ERROR!'

const shift1904 = 1462

function numberOf(value: number, format: string, is1904: boolean): GridCell {
  const isDate = XLSX.SSF.is_date(format)
  const shown = shownText(format, value, is1904)
  if (!isDate && (format === '0' || shown === String(value))) return value
  return { v: isDate && is1904 ? value + shift1904 : value, z: format, w: shown }
}

/** Chinese date formats carry their characters in quotes, and some a locale mark that changes nothing. */
function shownText(format: string, value: number, is1904: boolean): string {
  try {
    return String(XLSX.SSF.format(format, value, { date1904: is1904 })).trim()
  } catch {
    return String(value)
  }
}
