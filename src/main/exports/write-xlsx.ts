import { finished } from 'node:stream/promises'
import type { Writable } from 'node:stream'
import type { CancelSignal } from '#shared/contract/define.ts'
import { AppError } from '#shared/kernel/errors.ts'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import { headerLevels } from '#shared/reports/sheet-model.ts'
import { headRowCount } from './xlsx-head.ts'
import { workbookParts, type SheetEntry } from './xlsx-parts.ts'
import { sheetXml } from './xlsx-sheet.ts'
import { stylesXml } from './xlsx-styles.ts'
import { xmlText } from './xml-text.ts'
import { createZipWriter } from './zip-writer.ts'

export interface XlsxOptions {
  /** Creator in the file's properties: the reporting unit. */
  readonly author: string
  /** Moment in the file's properties, so that the same report gives the same file. */
  readonly created: Date
  readonly signal: CancelSignal
  readonly progress: (rows: number) => void
}

/** A sheet holds 1,048,576 rows; some are left for the head and the notes. */
const mostRows = 1_048_000

/** A name that every spreadsheet takes: no reserved sign, no quote at an end, 31 characters at most. */
function sheetName(name: string): string {
  const clean = Array.from(xmlText(name).replace(/[\\/?*[\]:\n\t]/g, ' '))
    .slice(0, 31)
    .join('')
  return clean.replace(/^['\s]+|['\s]+$/g, '') || '报表'
}

function sheetEntries(sheets: readonly Sheet[]): readonly SheetEntry[] {
  const taken = new Set<string>()
  return sheets.map(({ frame }, at) => {
    const wanted = sheetName(frame.name)
    const name = taken.has(wanted.toLowerCase()) ? `${wanted.slice(0, 26)}(${at + 1})` : wanted
    taken.add(name.toLowerCase())
    const above = headRowCount(frame)
    const titleRows = [above + 1, above + headerLevels(frame.columns)] as const
    return { name, titleRows: frame.print.repeatHeader ? titleRows : null }
  })
}

/** Streams sheets into one workbook: memory does not grow with the rows. Ends the stream. */
export async function writeXlsx(sheets: readonly Sheet[], to: Writable, options: XlsxOptions): Promise<void> {
  const zip = createZipWriter(to, options.created)
  for (const [name, xml] of workbookParts(sheetEntries(sheets), options)) await zip.add(name, [xml])
  await zip.add('xl/styles.xml', [stylesXml])
  let before = 0
  for (const [at, sheet] of sheets.entries()) {
    let done = 0
    const passed = (rows: number): void => {
      done = rows
      if (rows > mostRows) throw new AppError('report/too-long', { limit: mostRows })
      options.progress(before + rows)
      if (options.signal.aborted) throw new AppError('operation/cancelled')
    }
    await zip.add(`xl/worksheets/sheet${at + 1}.xml`, sheetXml(sheet, passed))
    before += done
  }
  await zip.finish()
  to.end()
  await finished(to, { readable: false })
}
