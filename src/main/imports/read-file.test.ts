import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import XLSX from '@e965/xlsx'
import { describe, expect, test } from 'vitest'
import { readFileGrid } from './read-file.ts'

const workbooks = join(import.meta.dirname, '../../../tests/fixtures/workbooks')
const fixture = (name: string): Buffer => readFileSync(join(workbooks, name))
const codes = async (file: string, bytes: Buffer): Promise<string[]> =>
  (await readFileGrid(file, bytes)).findings.map(({ code }) => code)

const written = (sheet: XLSX.WorkSheet, bookType: XLSX.BookType): Buffer => {
  const book = XLSX.utils.book_new()
  XLSX.utils.book_append_sheet(book, sheet, '表')
  return Buffer.from(XLSX.write(book, { type: 'buffer', bookType }) as Uint8Array)
}

describe('what a file is, is told by its content', () => {
  test('a .docx, an empty and an encrypted workbook are refused with a sentence', async () => {
    const word = await readFileGrid('a.xlsx', fixture('13_台前县师徒结对表.xlsx'))
    expect([word.isOpenable, word.findings[0]?.code]).toEqual([false, 'file_not_spreadsheet'])
    expect(word.findings[0]?.message).toContain('另存为')
    expect(await codes('a.xlsx', fixture('15_开发区教师花名册(加密).xlsx'))).toEqual(['file_encrypted'])
    expect(await codes('a.xlsx', fixture('14_范县教师花名册.xlsx'))).toEqual(['file_empty'])
    expect(await codes('a.xlsx', Buffer.alloc(0))).toEqual(['file_empty'])
  })
  test('pictures, PDF and cut-off workbooks are no spreadsheets', async () => {
    for (const bytes of [
      Buffer.from('89504e470d0a1a0a0000', 'hex'),
      Buffer.from('%PDF-1.7 \u0001'),
      fixture('01_濮阳市中小学校名录(2025年秋).xlsx').subarray(0, 5000),
    ]) {
      expect(await codes('a.xlsx', bytes)).toEqual(['file_not_spreadsheet'])
    }
  })
  test('a web page or an old workbook under another suffix is read, and told', async () => {
    const html =
      '<html><body><table><tr><td>姓名</td><td>身份证号</td></tr><tr><td>张三</td><td>410991199001010012</td></tr></table></body></html>'
    const page = await readFileGrid('a.xls', Buffer.from(html))
    expect(page.findings.map(({ code }) => code)).toEqual(['file_disguised'])
    expect(page.sheets[0]?.rows[1]?.cells).toEqual(['张三', '410991199001010012'])
    expect(await codes('a.xlsx', written(XLSX.utils.aoa_to_sheet([['姓名'], ['张三']]), 'biff8'))).toEqual([
      'file_disguised',
    ])
  })
})

describe('text files', () => {
  const text = '姓名,单位\r\n张三,"实验,小学"\r\n\r\n李四,\r\n'
  const rows = [
    { row: 1, cells: ['姓名', '单位'] },
    { row: 2, cells: ['张三', '实验,小学'] },
    { row: 4, cells: ['李四'] },
  ]
  const gbk = Buffer.from('d0d5c3fb2cb5a5cebb0d0ad5c5c8fd2c22cab5d1e92cd0a1d1a7220d0a0d0ac0eecbc42c0d0a', 'hex')
  test.each([
    ['UTF-8', Buffer.from(text)],
    ['UTF-8 with BOM', Buffer.from(`\uFEFF${text}`)],
    ['UTF-16 with BOM', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['GBK', gbk],
  ])('%s', async (_, bytes) => expect((await readFileGrid('a.csv', bytes)).sheets[0]?.rows).toEqual(rows))
})

test('tables beside each other come as sheets of their own, in the columns where they stand', async () => {
  const words = ['姓名', '学校', '学科', '职称']
  const [one, other] = ['张三', '李四'].map((name) => [name, '实验小学', '语文', '一级'])
  const sheet = XLSX.utils.aoa_to_sheet([
    [...words, null, ...words],
    [...(one ?? []), null, ...(other ?? [])],
  ])
  const { sheets } = await readFileGrid('南乐县教师花名册.xlsx', written(sheet, 'xlsx'))
  expect(sheets.map(({ rows }) => rows.map(({ cells }) => cells.findIndex((cell) => cell !== null)))).toEqual([
    [0, 0],
    [5, 5],
  ])
})

describe('cells', () => {
  test('hidden rows and columns, merges, formats and errors come along; formatted blank rows cost nothing', async () => {
    const sheet = XLSX.utils.aoa_to_sheet([['a', 'b', 'c'], [1, 45_597, 'x'], ['y']])
    Object.assign(sheet, {
      '!rows': [{}, { hidden: true }],
      '!cols': [{}, {}, { hidden: true }],
      '!merges': [{ s: { r: 1, c: 0 }, e: { r: 2, c: 0 } }],
    })
    Object.assign(sheet['B2'] as object, { z: 'yyyy"年"m"月"' })
    sheet['C3'] = { t: 'e', v: 23 }
    const grid = (await readFileGrid('a.xlsx', written(sheet, 'xlsx'))).sheets[0]
    expect([grid?.hiddenRows, grid?.hiddenColumns, grid?.merges]).toEqual([
      [2],
      [2],
      [{ top: 2, bottom: 3, left: 0, right: 0 }],
    ])
    expect(grid?.rows[1]?.cells[1]).toEqual({ v: 45_597, z: 'yyyy"年"m"月"', w: '2024年11月' })
    expect(grid?.rows[2]?.cells[2]).toEqual({ v: '#REF!', w: '#REF!', error: true })
    const bloated = (await readFileGrid('a.xlsx', fixture('16_市直学校教师登记表.xlsx'))).sheets[0]
    expect([bloated?.rows.length, bloated?.declaredRows]).toEqual([46, 15_046])
  })
})

test('an old workbook whose sectors lead in a circle is refused at once', async () => {
  const bytes = written(XLSX.utils.aoa_to_sheet([['姓名'], ['张三']]), 'biff8')
  const size = 512
  const table = (bytes.readInt32LE(76) + 1) * size
  const start = bytes.readInt32LE(48)
  bytes.writeInt32LE(start, table + start * 4)
  const began = performance.now()
  const grid = await readFileGrid('a.xls', bytes)
  expect([grid.isOpenable, grid.findings[0]?.message.slice(0, 7)]).toEqual([false, '这个文件已损坏'])
  expect(performance.now() - began).toBeLessThan(1000)
})
