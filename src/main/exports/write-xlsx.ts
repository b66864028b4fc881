import type { Writable } from 'node:stream'
import { setImmediate as nextTurn } from 'node:timers/promises'
import Excel from 'exceljs'
import type { CancelSignal } from '#shared/contract/define.ts'
import { isIsoDate } from '#shared/kernel/dates.ts'
import { AppError } from '#shared/kernel/errors.ts'
import { layout, noteHeight, rowHeight } from '#shared/reports/layout.ts'
import type { CellValue, Sheet, SheetColumn, SheetFrame, SheetRow } from '#shared/reports/sheet-model.ts'
import { headerLevels } from '#shared/reports/sheet-model.ts'
import { headRowCount, writeXlsxHead } from './xlsx-head.ts'
import { columnStyle, xlsxStyles } from './xlsx-styles.ts'
import { cellXmlText, xmlText } from './xml-text.ts'

export interface XlsxOptions {
  /** Creator in the file's properties: the reporting unit. */
  readonly author: string
  /** Moment in the file's properties, so that the same report gives the same file. */
  readonly created: Date
  readonly signal: CancelSignal
  readonly progress: (rows: number) => void
}

const rowsPerTurn = 400
const mostRows = 1_048_576

const inches = (millimetres: number): number => millimetres / 25.4

/** `&` opens a code in headers and footers, so a literal one is doubled. */
const footerText = (text: string): string => cellXmlText(text).replaceAll('&', '&&')

const sheetName = (name: string): string =>
  Array.from(cellXmlText(name).replace(/[\\/?*[\]:]/g, ' '))
    .slice(0, 31)
    .join('')
    .replace(/^'+|'+$/g, '')
    .trim() || '报表'

function openSheet(book: Excel.stream.xlsx.WorkbookWriter, frame: SheetFrame, headRows: number): Excel.Worksheet {
  const { margins } = layout
  const lastHeader = headRows + headerLevels(frame.columns)
  return book.addWorksheet(sheetName(frame.name), {
    views: [{ state: 'frozen', xSplit: 0, ySplit: lastHeader, showGridLines: false }],
    pageSetup: {
      // oxlint-disable-next-line typescript/no-unsafe-enum-assignment -- A4; the library declares the enum but does not export it
      paperSize: 9,
      orientation: frame.print.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: {
        top: inches(margins.top),
        bottom: inches(margins.bottom),
        left: inches(margins.left),
        right: inches(margins.right),
        header: inches(margins.footer),
        footer: inches(margins.footer),
      },
      ...(frame.print.repeatHeader ? { printTitlesRow: `${headRows + 1}:${lastHeader}` } : {}),
    },
    headerFooter: {
      oddFooter: `&L&9${footerText(`${frame.footer.version}　${frame.footer.generatedAt}`)}&C&9第 &P 页 共 &N 页`,
    },
  })
}

/** Every string stays a string: whatever it begins with, no cell is ever a formula. */
function cellContent(value: CellValue | undefined, column: SheetColumn): string | number | Date | null {
  if (value === null || value === undefined || value === '') return null
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (column.kind === 'date' && isIsoDate(value)) return new Date(`${value}T00:00:00Z`)
  return cellXmlText(value)
}

type RowWriter = (row: SheetRow) => void

function rowWriter(sheet: Excel.Worksheet, frame: SheetFrame): RowWriter {
  const data = frame.columns.map((column) => columnStyle(column, false))
  const total = frame.columns.map((column) => columnStyle(column, true))
  let previous: Excel.Row | null = null
  return (row) => {
    const contents = frame.columns.map((column, at) =>
      row.kind === 'group' ? (at === 0 ? cellXmlText(row.label) : null) : cellContent(row.cells[at], column),
    )
    const written = sheet.addRow(contents)
    if (row.kind === 'group' && row.pageBreak) previous?.addPageBreak()
    previous = written
    written.height = rowHeight(row, frame)
    const styles = row.kind === 'total' ? total : data
    for (let at = 0; at < frame.columns.length; at += 1)
      written.getCell(at + 1).style = row.kind === 'group' ? xlsxStyles.group : (styles[at] ?? {})
    written.commit()
  }
}

function writeNotes(sheet: Excel.Worksheet, frame: SheetFrame): void {
  for (const note of frame.notes) {
    const row = sheet.addRow([cellXmlText(note)])
    row.height = noteHeight(note, frame)
    row.getCell(1).style = xlsxStyles.note
    sheet.mergeCells(row.number, 1, row.number, frame.columns.length)
    row.commit()
  }
}

async function writeRows(sheet: Excel.Worksheet, source: Sheet, options: XlsxOptions): Promise<void> {
  const write = rowWriter(sheet, source.frame)
  let count = 0
  for (const row of source.rows) {
    write(row)
    count += 1
    if (count > mostRows - 100) throw new AppError('report/too-long', { limit: mostRows - 100 })
    if (count % rowsPerTurn !== 0) continue
    options.progress(count)
    // The zip runs in between; without a pause the whole sheet would pile up in memory.
    await nextTurn()
    if (options.signal.aborted) throw new AppError('operation/cancelled')
  }
}

/** Streams sheets into one workbook. Memory does not grow with the rows but for the table of distinct texts. */
export async function writeXlsx(sheets: readonly Sheet[], to: Writable, options: XlsxOptions): Promise<void> {
  const book = new Excel.stream.xlsx.WorkbookWriter({
    stream: to,
    useStyles: true,
    useSharedStrings: true,
  })
  const author = xmlText(options.author)
  Object.assign(book, { creator: author, lastModifiedBy: author })
  Object.assign(book, { created: options.created, modified: options.created })
  for (const source of sheets) {
    const headRows = headRowCount(source.frame)
    const sheet = openSheet(book, source.frame, headRows)
    sheet.columns = source.frame.columns.map((column) => ({ width: column.width + 0.7 }))
    writeXlsxHead(sheet, source.frame)
    await writeRows(sheet, source, options)
    writeNotes(sheet, source.frame)
    sheet.commit()
  }
  await book.commit()
}
