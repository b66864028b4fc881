import type { Alignment, Borders, Font, Style } from 'exceljs'
import type { Align, SheetColumn } from '#shared/reports/sheet-model.ts'
import { layout } from '#shared/reports/layout.ts'

const thin = { style: 'thin', color: { argb: 'FF000000' } } as const
const box: Partial<Borders> = { top: thin, left: thin, bottom: thin, right: thin }
const line: Partial<Borders> = { top: thin, bottom: thin }

/**
 * Office PCs may lack the faces of GB/T 9704. A workbook can name one face only, so each is named with its family and
 * the Chinese character set, by which Excel and WPS choose the nearest one they have.
 */
const face = (name: string, size: number, family: 1 | 2, bold = false): Partial<Font> => ({
  name,
  size,
  family,
  charset: 134,
  bold,
})

const faces = {
  title: face('方正小标宋简体', layout.titleSize, 1),
  attachment: face('黑体', layout.attachmentSize, 2),
  header: face('黑体', layout.headerSize, 2),
  body: face('宋体', layout.bodySize, 1),
  total: face('宋体', layout.bodySize, 1, true),
  fields: face('仿宋', layout.headerSize, 1),
}

const align = (horizontal: Align, wrapText = true): Partial<Alignment> => ({ horizontal, vertical: 'middle', wrapText })

/** `@` keeps the spreadsheet from reading codes, ID numbers and telephones as numbers when they are edited. */
const formats = { text: '@', long: '@', number: 'General', date: 'yyyy-mm-dd' } as const

export const xlsxStyles = {
  attachment: { font: faces.attachment, alignment: align('left', false) },
  title: { font: faces.title, alignment: align('center') },
  fieldsLeft: { font: faces.fields, alignment: align('left', false) },
  fieldsCenter: { font: faces.fields, alignment: align('center', false) },
  fieldsRight: { font: faces.fields, alignment: align('right', false) },
  header: { font: faces.header, alignment: align('center'), border: box, numFmt: '@' },
  group: { font: faces.total, alignment: align('left', false), border: line, numFmt: '@' },
  note: { font: faces.body, alignment: align('left') },
} as const satisfies Record<string, Partial<Style>>

/** One style object per column, shared by all rows: the writer recognises it and does not build it again. */
export function columnStyle(column: SheetColumn, total: boolean): Partial<Style> {
  return {
    font: total ? faces.total : faces.body,
    alignment: align(column.align),
    border: box,
    numFmt: formats[column.kind],
  }
}
