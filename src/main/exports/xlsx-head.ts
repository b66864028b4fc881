import type { Style, Worksheet } from 'exceljs'
import { headerHeight, layout } from '#shared/reports/layout.ts'
import type { SheetFrame } from '#shared/reports/sheet-model.ts'
import { headerGroups, headerLevels } from '#shared/reports/sheet-model.ts'
import { textWidth } from '#shared/reports/text-width.ts'
import { xlsxStyles } from './xlsx-styles.ts'
import { cellXmlText } from './xml-text.ts'

/** Rows above the header: attachment number, title, the line of who reports. */
export const headRowCount = ({ head }: SheetFrame): number =>
  (head.attachment === '' ? 0 : 1) + 1 + (head.fields.length > 0 ? 1 : 0)

interface Band {
  readonly text: string
  readonly from: number
  readonly to: number
  readonly style: Partial<Style>
}

/** One row of texts, each over its own run of columns. */
function writeBands(sheet: Worksheet, height: number, bands: readonly Band[]): void {
  const row = sheet.addRow([])
  row.height = height
  for (const band of bands) {
    const cell = row.getCell(band.from)
    cell.value = cellXmlText(band.text)
    cell.style = band.style
    if (band.to > band.from) sheet.mergeCells(row.number, band.from, row.number, band.to)
  }
  row.commit()
}

/** Cuts the columns into runs, one for each text, in proportion to what the texts need. */
export function runsFor(widths: readonly number[], needs: readonly number[]): readonly { from: number; to: number }[] {
  const total = widths.reduce((sum, width) => sum + width, 0)
  const needed = needs.reduce((sum, need) => sum + need, 0)
  const ends: number[] = []
  let passed = 0
  let wanted = needs[0] ?? 0
  for (const [at, width] of widths.entries()) {
    passed += width
    const runsLeft = needs.length - ends.length - 1
    const columnsLeft = widths.length - at - 1
    if (runsLeft === 0 || (passed < (total * wanted) / needed && columnsLeft > runsLeft)) continue
    ends.push(at + 1)
    wanted += needs[ends.length] ?? 0
  }
  return [...ends, widths.length].map((to, at) => ({ from: (ends[at - 1] ?? 0) + 1, to }))
}

/** The fields side by side, or in one line where a column edge would cut one of them off. */
function fieldBands({ head, columns }: SheetFrame): readonly Band[] {
  const texts = head.fields.map((field) => `${field.label}：${field.value}`)
  const widths = columns.map((column) => column.width)
  const runs =
    texts.length > 1 && texts.length <= widths.length
      ? runsFor(
          widths,
          texts.map((text) => textWidth(text) + 4),
        )
      : []
  const fits = runs.every(({ from, to }, at) => {
    const room = widths.slice(from - 1, to).reduce((sum, width) => sum + width, 0)
    return room >= textWidth(texts[at] ?? '') + 1
  })
  if (runs.length === 0 || !fits)
    return [{ text: texts.join('　'), from: 1, to: columns.length, style: xlsxStyles.fieldsLeft }]
  return runs.map((run, at) => {
    const style = at === 0 ? 'fieldsLeft' : at === runs.length - 1 ? 'fieldsRight' : 'fieldsCenter'
    return { text: texts[at] ?? '', ...run, style: xlsxStyles[style] }
  })
}

function writeHeader(sheet: Worksheet, frame: SheetFrame): void {
  const levels = headerLevels(frame.columns)
  const height = headerHeight(frame)
  const upper =
    levels === 2 ? sheet.addRow(frame.columns.map((column) => cellXmlText(column.group ?? column.label))) : null
  const lower = sheet.addRow(frame.columns.map((column) => cellXmlText(column.label)))
  for (const row of [upper, lower])
    frame.columns.forEach((_, at) => {
      if (row !== null) row.getCell(at + 1).style = xlsxStyles.header
    })
  if (upper !== null) {
    upper.height = layout.minRowHeight
    mergeHeader(sheet, frame, upper.number)
  }
  lower.height = upper === null ? height : height - layout.minRowHeight
  lower.commit()
}

function mergeHeader(sheet: Worksheet, frame: SheetFrame, upper: number): void {
  let column = 1
  for (const group of headerGroups(frame.columns)) {
    if (group.label === null) sheet.mergeCells(upper, column, upper + 1, column)
    else if (group.span > 1) sheet.mergeCells(upper, column, upper, column + group.span - 1)
    column += group.span
  }
}

/** Everything above the first row of data, in the order of an official list. */
export function writeXlsxHead(sheet: Worksheet, frame: SheetFrame): void {
  const whole = { from: 1, to: frame.columns.length }
  const { head } = frame
  if (head.attachment !== '')
    writeBands(sheet, layout.attachmentHeight, [{ text: head.attachment, ...whole, style: xlsxStyles.attachment }])
  writeBands(sheet, layout.titleHeight, [{ text: head.title, ...whole, style: xlsxStyles.title }])
  if (head.fields.length > 0) writeBands(sheet, layout.fieldsHeight, fieldBands(frame))
  writeHeader(sheet, frame)
}
