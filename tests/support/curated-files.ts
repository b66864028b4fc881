import XLSX from '@e965/xlsx'
import type { BookType, CellObject, WorkSheet } from '@e965/xlsx'
import { nationalIdCheck } from '#shared/registry/national-id.ts'

/** The row of a teacher as a county sends it, with one more column that the case is about. */
export const rosterHeader = ['姓名', '工作单位', '学段', '学科', '职称'] as const
export const rosterRow = ['张三', '实验小学', '小学', '语文', '一级'] as const
export const goodId = `41099119900101001${nationalIdCheck('41099119900101001')}`

export type CellInput = string | number | boolean | CellObject | null

const isObject = (cell: CellInput): cell is CellObject => typeof cell === 'object' && cell !== null

/** A sheet of these cells; an object is put in as it is, so that it may be of any type, format or formula. */
export function sheetOfCells(rows: readonly (readonly CellInput[])[]): WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet(rows.map((row) => row.map((cell) => (isObject(cell) ? '' : cell))))
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) if (isObject(cell)) sheet[XLSX.utils.encode_cell({ r, c })] = cell
  return sheet
}

interface BookOptions {
  readonly sheetName?: string
  readonly is1904?: boolean
}

export function bookOf(sheet: WorkSheet, bookType: BookType, { sheetName = '表', is1904 }: BookOptions = {}): Buffer {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, sheetName)
  if (is1904) book.Workbook = { WBProps: { date1904: true } }
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

/** A roster of one teacher with one column more. */
export const rosterWith = (header: string, cell: CellInput): CellInput[][] => [
  ['南乐县教师花名册'],
  [...rosterHeader, header],
  [...rosterRow, cell],
]

/** An old workbook whose stream begins as that of a protected one does. */
export function protectedXls(): Buffer {
  const container = XLSX.CFB.read(bookOf(sheetOfCells([['姓名'], ['张三']]), 'biff8'), { type: 'buffer' })
  const stream = XLSX.CFB.find(container, '/Workbook')
  if (stream === null) throw new Error('no stream')
  const bytes = Buffer.from(stream.content as Uint8Array)
  const head = 4 + bytes.readUInt16LE(2)
  const lock = Buffer.alloc(4 + 54)
  lock.writeUInt16LE(0x002f, 0)
  lock.writeUInt16LE(54, 2)
  lock.writeUInt16LE(1, 4)
  lock.writeUInt16LE(1, 6)
  lock.writeUInt16LE(1, 8)
  stream.content = Buffer.concat([bytes.subarray(0, head), lock, bytes.subarray(head)])
  stream.size = bytes.length + lock.length
  return Buffer.from(XLSX.CFB.write(container, { type: 'buffer' }) as Uint8Array)
}
