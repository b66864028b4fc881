import Papa from 'papaparse'
import { withoutGuard } from '#shared/kernel/formula-guard.ts'
import type { GridRow, SheetGrid } from '#shared/imports/grid.ts'
import { createTextBudget, cutText } from './cell-text.ts'
import { readingLimits } from './reading-limits.ts'
import { RefusedFile } from './refused-file.ts'

/** BOM first, then strict UTF-8, else GB18030, of which GBK and GB2312 are parts. */
export function decodeText(bytes: Buffer): { readonly text: string; readonly encoding: string } {
  if (bytes[0] === 0xff && bytes[1] === 0xfe)
    return { text: new TextDecoder('utf-16le').decode(bytes), encoding: 'utf-16le' }
  if (bytes[0] === 0xfe && bytes[1] === 0xff)
    return { text: new TextDecoder('utf-16be').decode(bytes), encoding: 'utf-16be' }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' }
  } catch {
    return { text: new TextDecoder('gb18030').decode(bytes), encoding: 'gb18030' }
  }
}

/** A .csv as one sheet; a row is a record, blank lines count, as in every program that opens it. */
export function readCsv(bytes: Buffer): SheetGrid {
  const { text } = decodeText(bytes)
  const data = parse(text.replace(/^\uFEFF/, ''))
  const rows: GridRow[] = []
  const budget = createTextBudget()
  for (const [index, values] of data.entries()) {
    const cells = values.map((value) => cutText(unwrap(value)))
    while (cells.length > 0 && cells.at(-1) === '') cells.pop()
    budget.spend(cells)
    if (cells.length > 0) rows.push({ row: index + 1, cells })
    if (cells.length > readingLimits.columns)
      throw new RefusedFile('too-large', `第 ${index + 1} 行超过 ${readingLimits.columns} 列`)
    if (rows.length > readingLimits.rows) throw new RefusedFile('too-large', `超过 ${readingLimits.rows} 行`)
  }
  return {
    name: 'csv',
    isHidden: false,
    rows,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    declaredRows: data.length,
    knowsTypes: false,
  }
}

/** A quotation mark that is never closed would swallow the rest of the file: then marks are text like any other. */
function parse(text: string): string[][] {
  const options = { header: false, skipEmptyLines: false, delimiter: delimiterOf(text) } as const
  const { data, errors } = Papa.parse<string[]>(text, options)
  const isOpen = errors.some(({ code }) => code === 'MissingQuotes')
  return isOpen ? Papa.parse<string[]>(text, { ...options, quoteChar: '\0' }).data : data
}

const sampleRecords = 30

/** The mark that divides the first records into equally many fields, most of them; a comma where none does. */
function delimiterOf(text: string): string {
  const head = text.slice(0, 16_384)
  const agreeing = (delimiter: string): number => {
    const { data } = Papa.parse<string[]>(head, { header: false, delimiter, preview: sampleRecords })
    const counts = data.map(({ length }) => length).filter((length) => length > 1)
    return Math.max(0, ...counts.map((one) => counts.filter((other) => other === one).length))
  }
  return [',', '\t', ';', '，'].toSorted((one, other) => agreeing(other) - agreeing(one))[0] ?? ','
}

/** Our own exports put an apostrophe before what a spreadsheet would take for a formula; others write ="…". */
const unwrap = (value: string): string => /^="(.*)"$/s.exec(value)?.[1] ?? withoutGuard(value)
