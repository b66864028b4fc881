import type { SheetColumn } from '#shared/imports/detect-sheet.ts'
import { cellText, columnLetter, type GridRow } from '#shared/imports/grid.ts'
import { isSettled } from '#shared/imports/record-state.ts'
import { kindSpec } from '#shared/imports/sheet-kinds.ts'
import type { SkipReason } from '#shared/imports/sheet-rows.ts'
import type { CellReading, ShownCell, ShownColumn, ShownRow, ShownSheet, Tint } from '#shared/imports/staging.ts'
import type { ImportRecord, SheetOutcome } from '#shared/imports/import-outcome.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { LoadedSheet, ReadBatch } from './batch-store.ts'
import { findIssues, showIssue } from './shown-issues.ts'

const skipNotes: Readonly<Record<SkipReason, string>> = {
  blank: '空行',
  total: '合计行',
  note: '说明',
  signature: '签字行',
  header: '重复的表头',
  section: '分节标题',
  'numbered-only': '只有序号',
}

interface Drawn {
  readonly sheet: LoadedSheet
  readonly outcome: SheetOutcome
  readonly rows: readonly GridRow[]
}

export function drawnSheet(read: ReadBatch, sheetId: string): Drawn {
  const sheet = read.sheets.find((one) => one.id === sheetId)
  const outcome = sheet === undefined ? undefined : read.outcome.files[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  if (sheet === undefined || outcome === undefined) throw new AppError('import/not-staged')
  return { sheet, outcome, rows: read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]?.rows ?? [] }
}

const tintOrder: readonly Tint[] = ['plain', 'read', 'confirm', 'refused']
const graver = (one: Tint, other: Tint): Tint => (tintOrder.indexOf(one) >= tintOrder.indexOf(other) ? one : other)

/** Tints by `row col`, from what was found and answered. */
function tintsOf(read: ReadBatch, { sheet, outcome }: Drawn, from: number, to: number): Map<string, Tint> {
  const tints = new Map<string, Tint>()
  const put = (row: number, col: string, tint: Tint): void => {
    const key = `${row} ${col}`
    tints.set(key, graver(tints.get(key) ?? 'plain', tint))
  }
  for (const issue of outcome.issues) {
    if (issue.row === null || issue.col === null || issue.row < from || issue.row >= to) continue
    const settled = isSettled(issue, sheet.fileIndex, sheet.sheetIndex, read.decisions)
    const open: Tint = issue.severity === 'error' ? 'refused' : issue.severity === 'warning' ? 'confirm' : 'read'
    put(issue.row, issue.col, settled ? 'read' : open)
  }
  for (const { kind, row, matter } of sheet.answers) {
    const col = kind === 'value' ? outcome.columns.find(({ field }) => field?.field === matter)?.col : undefined
    if (col !== undefined) put(row, columnLetter(col), 'read')
  }
  return tints
}

export interface Window {
  readonly from: number
  readonly count: number
}

/** A window of the sheet, drawn as the officer's file shows it. */
export function showSheet(read: ReadBatch, sheetId: string, { from, count }: Window): ShownSheet {
  const drawn = drawnSheet(read, sheetId)
  const { outcome, rows, sheet } = drawn
  const shape = read.grids[sheet.fileIndex]?.sheets[sheet.sheetIndex]
  const last = rows.at(-1)?.row ?? 0
  const to = Math.min(from + count, last + 1)
  const byNumber = new Map(rows.filter((row) => row.row >= from && row.row < to).map((row) => [row.row, row] as const))
  const width = rows.reduce((widest, row) => Math.max(widest, row.cells.length), 0)
  const tints = tintsOf(read, drawn, from, to)
  const notes = notesOf(read, drawn)
  const shown = Array.from({ length: Math.max(0, to - from) }, (_, index): ShownRow => {
    const row = from + index
    const cells = Array.from({ length: width }, (__, col): ShownCell => ({
      text: cellText(byNumber.get(row)?.cells[col]),
      tint: tints.get(`${row} ${columnLetter(col)}`) ?? 'plain',
    }))
    return { row, note: notes.get(row) ?? null, isHeader: outcome.headerRows.includes(row), cells }
  })
  const spec = outcome.kind === null ? null : kindSpec(outcome.kind)
  const measured = rows.filter(({ row }) => (notes.get(row) ?? '表头') === '表头')
  return {
    columns: Array.from({ length: width }, (_, col) => showColumn(col, outcome.columns, measured)),
    fieldChoices: (spec?.fields ?? [])
      .filter(({ field }) => field !== 'seq')
      .map(({ field, labels }) => ({ field, label: labels[0] ?? field })),
    merges: [...(shape?.merges ?? [])],
    totalRows: last,
    rows: shown,
  }
}

function notesOf(read: ReadBatch, { sheet, outcome, rows }: Drawn): Map<number, string> {
  const notes = new Map(outcome.skipped.map(({ row, reason }) => [row, skipNotes[reason]] as const))
  const first = outcome.headerRows[0] ?? Number.MAX_SAFE_INTEGER
  for (const { row } of rows) if (row < first && outcome.kind !== null) notes.set(row, '标题')
  for (const row of outcome.headerRows) notes.set(row, '表头')
  for (const { row } of rows) {
    if (read.decisions.isExcluded({ file: sheet.fileIndex, sheet: sheet.sheetIndex, row })) notes.set(row, '已排除')
  }
  return notes
}

const sampledRows = 60
const [narrowest, widest] = [4, 40]

/** About as wide as what stands in it; titles run on over empty cells, and a few long texts are cut rather. */
function showColumn(col: number, columns: readonly SheetColumn[], rows: readonly GridRow[]): ShownColumn {
  const field = columns.find((column) => column.col === col)?.field ?? null
  const lengths = rows
    .slice(0, sampledRows)
    .map((row) => widthOf(cellText(row.cells[col])))
    .toSorted((one, other) => one - other)
  const isRead = field !== null && field.field !== 'seq'
  return {
    letter: columnLetter(col),
    field: isRead ? field.field : null,
    fieldLabel: isRead ? (field.labels[0] ?? field.field) : null,
    width: Math.min(widest, Math.max(narrowest, lengths[Math.floor(lengths.length * 0.9)] ?? 0)),
  }
}

const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, character) => sum + (character.charCodeAt(0) > 255 ? 2 : 1), 0)

const shownValue = (value: unknown): string => {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value))
    return value
      .map(shownValue)
      .filter((part) => part !== '')
      .join('、')
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'object')
    return 'value' in value ? shownValue(value.value) : 'raw' in value ? shownValue(value.raw) : ''
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** The popover of one cell. */
export function showCell(read: ReadBatch, sheetId: string, row: number, col: number): CellReading {
  const drawn = drawnSheet(read, sheetId)
  const column = drawn.outcome.columns.find((one) => one.col === col)
  const field = column?.field?.field === 'seq' ? null : (column?.field ?? null)
  const records = drawn.outcome.records.filter((record) => record.row === row)
  const issues = findIssues(read, { sheetId })
    .filter(({ issue }) => issue.row === row && issue.col === columnLetter(col))
    .map((placed) => showIssue(placed, read))
  const choices = issues.filter(({ isSettled: settled }) => !settled).flatMap((issue) => issue.choices)
  return {
    raw: cellText(drawn.rows.find((one) => one.row === row)?.cells[col]),
    fieldLabel: field?.labels[0] ?? null,
    read: field === null ? [] : readOf(records, field.field),
    issues,
    choices: choices
      .filter((choice, index) => choices.findIndex((one) => one.value === choice.value) === index)
      .slice(0, 3),
    canType: field !== null && records.length > 0,
  }
}

const readOf = (records: readonly ImportRecord[], field: string): string[] =>
  [...new Set(records.map((record) => shownValue(record.values[field])))].filter((text) => text !== '')
