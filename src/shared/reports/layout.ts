import { mergeEqual } from './merge-equal.ts'
import { isArray, type RowList } from './row-list.ts'
import type { Sheet, SheetColumn, SheetFrame, SheetRow } from './sheet-model.ts'
import { headerLevels } from './sheet-model.ts'
import { wrappedLines } from './text-width.ts'

/**
 * The measures of a list on A4, in points at full size. Row heights are told to every renderer, because a spreadsheet
 * does not grow a row for text in a merged cell, and so that the preview breaks its pages where the printer does.
 */
export const layout = {
  bodySize: 10.5,
  headerSize: 10.5,
  titleSize: 20,
  attachmentSize: 16,
  lineHeight: 13.5,
  rowPadding: 7,
  minRowHeight: 22,
  attachmentHeight: 24,
  titleHeight: 36,
  fieldsHeight: 24,
  noteHeight: 18,
  /** Millimetres; the same in print and in the page set-up of a workbook. */
  margins: { top: 16, bottom: 17, left: 13, right: 13, footer: 8 },
} as const

const pointsPerMillimetre = 72 / 25.4
const paper = { landscape: { width: 297, height: 210 }, portrait: { width: 210, height: 297 } } as const

type Orientation = SheetFrame['print']['orientation']

const sumOf = (columns: readonly SheetColumn[]): number => columns.reduce((sum, column) => sum + column.width, 0)
const totalWidth = (frame: SheetFrame): number => sumOf(frame.columns)

/** Points between the margins, side to side. */
const printable = (orientation: Orientation): number =>
  (paper[orientation].width - layout.margins.left - layout.margins.right) * pointsPerMillimetre

/** The columns widened, each by the same share, so that a narrow table fills the page as its title does. */
export function spreadColumns(columns: readonly SheetColumn[], orientation: Orientation): readonly SheetColumn[] {
  const characters = Math.floor(printable(orientation) / (layout.bodySize / 2)) - 2
  const share = characters / sumOf(columns)
  if (share <= 1) return columns
  return columns.map((column) => ({ ...column, width: Math.floor(column.width * share * 10) / 10 }))
}

/** How far the sheet is reduced so that all columns stand on one page's width; 1 when they fit as they are. */
export function printScale(frame: SheetFrame): number {
  return Math.min(1, printable(frame.print.orientation) / (totalWidth(frame) * (layout.bodySize / 2)))
}

/** Height of the whole header, of one level or two. */
export function headerHeight(frame: SheetFrame): number {
  const lines = frame.columns.reduce(
    (most, column) => Math.max(most, wrappedLines(column.label, column.width - 0.5)),
    1,
  )
  const labels = Math.max(layout.minRowHeight, lines * (layout.lineHeight + 0.5) + layout.rowPadding)
  return headerLevels(frame.columns) === 2 ? labels + layout.minRowHeight : labels
}

export function rowHeight(row: SheetRow, frame: SheetFrame): number {
  if (row.kind === 'group') return layout.minRowHeight
  let lines = 1
  for (let at = 0; at < row.cells.length; at += 1) {
    const value = row.cells[at]
    const column = frame.columns[at]
    if (typeof value !== 'string' || column === undefined) continue
    lines = Math.max(lines, wrappedLines(value, column.width - 1))
  }
  return Math.max(frame.print.rowHeight ?? layout.minRowHeight, lines * layout.lineHeight + layout.rowPadding)
}

/** Height of one note below the table, which runs over the whole width. */
export const noteHeight = (note: string, frame: SheetFrame): number =>
  wrappedLines(note, totalWidth(frame) - 2) * layout.noteHeight

const headHeight = ({ head }: SheetFrame): number =>
  (head.attachment === '' ? 0 : layout.attachmentHeight) +
  (head.title === '' ? 0 : layout.titleHeight) +
  (head.fields.length > 0 ? layout.fieldsHeight : 0)

/** One printed page: the rows on it; the first bears the title block, the last the notes. */
export interface SheetPage {
  readonly rows: readonly SheetRow[]
  readonly first: boolean
  readonly last: boolean
}

/** Breaks a sheet into printed pages. There is always one, even of an empty sheet; merged cells end with their page. */
export function paginate(sheet: Sheet): readonly SheetPage[] {
  const { frame } = sheet
  const full =
    ((paper[frame.print.orientation].height - layout.margins.top - layout.margins.bottom) * pointsPerMillimetre) /
    printScale(frame)
  const body = full - headerHeight(frame)
  const pages: SheetRow[][] = [[]]
  let room = body - headHeight(frame)
  for (const row of sheet.rows) {
    const height = rowHeight(row, frame)
    const current = pages.at(-1) ?? []
    const broken = row.kind === 'group' && row.pageBreak
    if (current.length > 0 && (broken || height > room)) {
      pages.push([row])
      room = body - height
    } else {
      current.push(row)
      room -= height
    }
  }
  const notes = frame.notes.reduce((sum, note) => sum + noteHeight(note, frame), 0)
  if (notes > room && (pages.at(-1)?.length ?? 0) > 1) pages.push(pages.at(-1)?.splice(-1) ?? [])
  return pages.map((rows, at) => ({
    rows: mergeEqual(rows, frame.columns),
    first: at === 0,
    last: at === pages.length - 1,
  }))
}

/** The pages of a sheet, each drawn when it is asked for, by its number from 0. */
export interface SheetPages {
  readonly count: number
  readonly page: (at: number) => SheetPage
  /** Rows of data on all of them. */
  readonly rows: number
}

/** A longer list is not printed: it would take minutes (measured). */
export const mostPrinted = 20_000

/**
 * The pages of a preview. They are those of the printer; only a list that is too long to be printed, and that is read on
 * demand, is leafed through by as many rows as fit anywhere on its first pages.
 */
export function pagesOf(sheet: Sheet): SheetPages {
  const { frame, rows } = sheet
  if (!isArray(rows) && rows.length > mostPrinted) return leavesOf(frame, rows)
  const pages = paginate(sheet)
  return {
    count: pages.length,
    page: (at) => pages[at] ?? blankPage,
    rows: pages.reduce((sum, page) => sum + countData(page.rows), 0),
  }
}

const blankPage: SheetPage = { rows: [], first: false, last: false }
const countData = (rows: readonly SheetRow[]): number => rows.filter((row) => row.kind === 'data').length
/** Rows at the head of a long list that are measured. */
const sampled = 400

function leavesOf(frame: SheetFrame, rows: RowList<SheetRow>): SheetPages {
  const whole = paginate({ frame, rows: rows.slice(0, sampled) }).slice(0, -1)
  const perPage = whole.reduce((fewest, page) => Math.min(fewest, page.rows.length), sampled)
  const count = Math.ceil(rows.length / perPage)
  const ends = rows.slice(rows.length - 1, rows.length)
  return {
    count,
    page: (at) => ({
      rows: mergeEqual(rows.slice(at * perPage, (at + 1) * perPage), frame.columns),
      first: at === 0,
      last: at === count - 1,
    }),
    rows: rows.length - ends.length + countData(ends),
  }
}
