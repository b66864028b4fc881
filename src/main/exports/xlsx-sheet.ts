import { isIsoDate } from '#shared/kernel/dates.ts'
import { layout, noteHeight, paginate, rowHeight } from '#shared/reports/layout.ts'
import { spanAt } from '#shared/reports/merge-equal.ts'
import type { CellValue, Sheet, SheetColumn, SheetFrame, SheetRow } from '#shared/reports/sheet-model.ts'
import { headerLevels } from '#shared/reports/sheet-model.ts'
import { htmlText } from './html-text.ts'
import { headRowCount, headRows, type Band, type HeadRow } from './xlsx-head.ts'
import { columnStyle, styleOf } from './xlsx-styles.ts'
import { cellXmlText } from './xml-text.ts'

/** A, B … Z, AA …: the letters of a column, from 1. */
export function columnLetters(column: number): string {
  const rest = (column - 1) % 26
  const letter = String.fromCharCode(65 + rest)
  return column > 26 ? columnLetters((column - 1 - rest) / 26) + letter : letter
}

const markup = /[&<>]/
const cellText = (text: string): string => {
  const clean = cellXmlText(text)
  return markup.test(clean) ? clean.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;') : clean
}

/** Always a string cell, whatever the text begins with: nothing that was typed is ever a formula. */
const stringCell = (place: string, style: number, text: string): string =>
  `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`

const emptyCell = (column: number, row: number, style: number): string =>
  `<c r="${columnLetters(column)}${row}" s="${style}"/>`

const dayOne = Date.UTC(1899, 11, 30)
const serialDay = (date: string): number => (Date.parse(`${date}T00:00:00Z`) - dayOne) / 86_400_000

function cellXml(place: string, style: number, value: CellValue | undefined, column: SheetColumn): string {
  if (value === null || value === undefined || value === '') return `<c r="${place}" s="${style}"/>`
  if (typeof value === 'number')
    return Number.isFinite(value)
      ? `<c r="${place}" s="${style}"><v>${value}</v></c>`
      : `<c r="${place}" s="${style}"/>`
  if (column.kind === 'date' && isIsoDate(value)) return `<c r="${place}" s="${style}"><v>${serialDay(value)}</v></c>`
  return stringCell(place, style, value)
}

const openRow = (row: number, height: number): string => `<row r="${row}" ht="${height}" customHeight="1">`

/** Collects what stands behind the rows in the file: merged cells and page breaks. */
interface Afterwards {
  readonly merges: string[]
  readonly breaks: number[]
}

type PlacedCell = readonly [column: number, xml: string]

/** A band as its cell with the text, and the empty ones that it covers, which need their lines too. */
function bandCells({ text, from, to, style }: Band, row: number): readonly PlacedCell[] {
  const covered = Array.from({ length: to - from }, (_, at): PlacedCell => [
    from + at + 1,
    emptyCell(from + at + 1, row, style),
  ])
  return [[from, stringCell(`${columnLetters(from)}${row}`, style, text)], ...covered]
}

function headXml(rows: readonly HeadRow[], { merges }: Afterwards): string {
  const xml = rows.map(({ height, bands }, at) => {
    const row = at + 1
    for (const { from, to, down } of bands)
      if (to > from || down > 1) merges.push(`${columnLetters(from)}${row}:${columnLetters(to)}${row + down - 1}`)
    const fromAbove = (rows[at - 1]?.bands ?? []).filter(({ down }) => down > 1)
    const cells = [
      ...bands.flatMap((band) => bandCells(band, row)),
      ...fromAbove.map(({ from, style }): PlacedCell => [from, emptyCell(from, row, style)]),
    ]
    const inOrder = cells.toSorted(([a], [b]) => a - b).map(([, cell]) => cell)
    return `${openRow(row, height)}${inOrder.join('')}</row>`
  })
  return xml.join('')
}

type RowXml = (row: SheetRow, no: number) => string

function rowXml(frame: SheetFrame, { breaks, merges }: Afterwards): RowXml {
  const { columns } = frame
  const letters = columns.map((_, at) => columnLetters(at + 1))
  const data = columns.map((column) => columnStyle(column, false))
  const total = columns.map((column) => columnStyle(column, true))
  const group = styleOf('group')
  return (row, no) => {
    let xml = openRow(no, rowHeight(row, frame))
    if (row.kind === 'group') {
      if (row.pageBreak) breaks.push(no - 1)
      xml += stringCell(`A${no}`, group, row.label)
      for (const letter of letters.slice(1)) xml += `<c r="${letter}${no}" s="${group}"/>`
    } else {
      const styles = row.kind === 'total' ? total : data
      for (const [at, column] of columns.entries()) {
        const span = spanAt(row, at)
        if (span > 1) merges.push(`${letters[at]}${no}:${letters[at]}${no + span - 1}`)
        xml += cellXml(`${letters[at]}${no}`, styles[at] ?? 0, span === 0 ? null : row.cells[at], column)
      }
    }
    return `${xml}</row>`
  }
}

function opening(frame: SheetFrame): string {
  const frozen = headRowCount(frame) + headerLevels(frame.columns)
  const columns = frame.columns.map(
    ({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${(width + 0.7).toFixed(2)}" customWidth="1"/>`,
  )
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>',
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane ySplit="${frozen}" topLeftCell="A${frozen + 1}" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>`,
    `<sheetFormatPr defaultRowHeight="${layout.minRowHeight}"/><cols>${columns.join('')}</cols><sheetData>`,
  ].join('')
}

const inches = (millimetres: number): string => (millimetres / 25.4).toFixed(4)

/** `&` opens a code in headers and footers, so a literal one is doubled; a leading digit would join the font size. */
const footerText = (text: string): string => htmlText(text.replaceAll('&', '&&').replace(/^(?=\d)/, ' '))

function closing({ print, footer }: SheetFrame, { merges, breaks }: Afterwards): string {
  const { margins } = layout
  const merged = merges.map((range) => `<mergeCell ref="${range}"/>`).join('')
  const broken = breaks.map((row) => `<brk id="${row}" max="16383" man="1"/>`).join('')
  const count = breaks.length
  return [
    '</sheetData>',
    merged === '' ? '' : `<mergeCells count="${merges.length}">${merged}</mergeCells>`,
    '<printOptions horizontalCentered="1"/>',
    `<pageMargins left="${inches(margins.left)}" right="${inches(margins.right)}" top="${inches(margins.top)}" bottom="${inches(margins.bottom)}" header="${inches(margins.footer)}" footer="${inches(margins.footer)}"/>`,
    `<pageSetup paperSize="9" orientation="${print.orientation}" fitToWidth="1" fitToHeight="0"/>`,
    `<headerFooter><oddFooter>&amp;L&amp;9${footerText(`${footer.version}　${footer.generatedAt}`)}&amp;C&amp;9第 &amp;P 页 共 &amp;N 页</oddFooter></headerFooter>`,
    count === 0 ? '' : `<rowBreaks count="${count}" manualBreakCount="${count}">${broken}</rowBreaks>`,
    '</worksheet>',
  ].join('')
}

function notesXml(frame: SheetFrame, from: number, { merges }: Afterwards): string {
  return frame.notes
    .map((note, at) => {
      const row = from + at
      if (frame.columns.length > 1) merges.push(`A${row}:${columnLetters(frame.columns.length)}${row}`)
      return `${openRow(row, noteHeight(note, frame))}${stringCell(`A${row}`, styleOf('note'), note)}</row>`
    })
    .join('')
}

/** Cells are merged page by page, so that none is torn by the printer; otherwise a long list is never held whole. */
const rowsOf = (sheet: Sheet): Iterable<SheetRow> =>
  sheet.frame.columns.some(({ merges }) => merges) ? paginate(sheet).flatMap(({ rows }) => rows) : sheet.rows

const chunkLength = 65_536

/** A worksheet as text, a chunk at a time; `passed` is told after each chunk how many rows are done. */
export function* sheetXml(sheet: Sheet, passed: (rows: number) => void): Iterable<string> {
  const { frame } = sheet
  const afterwards: Afterwards = { merges: [], breaks: [] }
  const head = headRows(frame)
  const write = rowXml(frame, afterwards)
  let text = opening(frame) + headXml(head, afterwards)
  let no = head.length
  for (const row of rowsOf(sheet)) {
    no += 1
    text += write(row, no)
    if (text.length < chunkLength) continue
    yield text
    passed(no - head.length)
    text = ''
  }
  yield text + notesXml(frame, no + 1, afterwards) + closing(frame, afterwards)
}
