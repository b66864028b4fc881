import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFileGrid } from '#main/imports/read-file.ts'
import { directory, run } from '#shared/imports/import-in-memory.ts'
import type { SheetOutcome } from '#shared/imports/import-outcome.ts'
import {
  bookOf,
  goodId,
  protectedXls,
  rosterHeader,
  rosterRow,
  rosterWith,
  sheetOfCells,
  type CellInput,
} from '../support/curated-files.ts'
import { bookByHand, handPart } from '../support/zip-by-hand.ts'

const samples = join(import.meta.dirname, '../fixtures/workbooks')
const county = '南乐县教师花名册'

/** The first teacher of a file as he would be stored, and what is told of his row and of his sheet. */
async function readTeacher(file: string, bytes: Buffer): Promise<{ values: Record<string, unknown>; told: string[] }> {
  const grid = await readFileGrid(file, bytes)
  const sheets: readonly SheetOutcome[] = run([directory, grid])
  const read = sheets.slice(1).find((sheet) => sheet.isImported)
  return {
    values: { ...read?.records[0]?.values },
    told: [...grid.findings, ...(read?.issues ?? [])].map(({ code }) => code),
  }
}

const day = (serial: number, z = 'yyyy-mm-dd'): CellInput => ({ t: 'n', v: serial, z })
const date = (value: string, precision = 'day'): object => ({ value, precision })
const wide = (text: string): string => text.replace(/[0-9]/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0))

/** Column, cell, the field it is read into, its value, and what is told. The same in a new and in an old workbook. */
const cells: readonly (readonly [string, string, CellInput, string, unknown, string | null])[] = [
  ['an ID number as text', '身份证号', goodId, 'id_number', goodId, null],
  ['an ID number as a number', '身份证号', Number(goodId), 'id_number', null, 'id_precision_lost'],
  ['an ID number in scientific notation', '身份证号', '4.1099E+17', 'id_number', null, 'id_precision_lost'],
  [
    'an ID number that Excel rounded and somebody made text',
    '身份证号',
    '410991199001010000',
    'id_number',
    null,
    'id_precision_lost',
  ],
  ['an ID number of 17 digits', '身份证号', goodId.slice(0, 17), 'id_number', null, 'id_length'],
  ['an ID number of the old kind', '身份证号', 410_991_900_101_001, 'id_number', null, 'id_length'],
  [
    'an ID number with a wrong digit',
    '身份证号',
    `410991199001010${goodId.slice(15) === '010' ? '021' : '010'}`,
    'id_number',
    null,
    'id_checksum',
  ],
  ['an ID number in full width', '身份证号', wide(goodId), 'id_number', goodId, 'id_format_fixed'],
  ['an ID number behind an apostrophe', '身份证号', `'${goodId}`, 'id_number', goodId, 'id_format_fixed'],
  ['an ID number with marks of direction', '身份证号', `\u202d${goodId}\u202c`, 'id_number', goodId, 'id_format_fixed'],
  ['a telephone number as a number', '手机号', 13_812_345_678, 'phone', '13812345678', null],
  ['a telephone number with hyphens', '手机号', '138-1234-5678', 'phone', '13812345678', 'phone_format_fixed'],
  ['a telephone number in full width', '手机号', wide('13812345678'), 'phone', '13812345678', 'phone_format_fixed'],
  ['a telephone number in scientific notation', '手机号', '1.38E+10', 'phone', null, 'phone_invalid'],
  ['a telephone number of ten digits', '手机号', '1381234567', 'phone', null, 'phone_invalid'],
  ['a day', '参加工作时间', day(43_831), 'work_start', date('2020-01-01'), null],
  ['a day in Chinese', '参加工作时间', day(43_831, 'yyyy"年"m"月"d"日"'), 'work_start', date('2020-01-01'), null],
  ['a month', '参加工作时间', day(43_831, 'yyyy"年"m"月"'), 'work_start', date('2020-01', 'month'), null],
  ['a month as text', '参加工作时间', '2020.9', 'work_start', date('2020-09', 'month'), null],
  ['January or October as a number', '参加工作时间', 2020.1, 'work_start', null, 'date_ambiguous'],
  [
    'October shown with two places',
    '参加工作时间',
    { t: 'n', v: 2020.1, z: '0.00' },
    'work_start',
    date('2020-10', 'month'),
    null,
  ],
  ['a thirteenth month', '参加工作时间', '2020年13月', 'work_start', null, 'date_invalid'],
  ['the 30th of February', '参加工作时间', '2020-02-30', 'work_start', null, 'date_invalid'],
  ['3/5/2020', '参加工作时间', '3/5/2020', 'work_start', null, 'date_ambiguous'],
  ['an error', '参加工作时间', { t: 'e', v: 23 }, 'work_start', null, 'formula_error'],
  ['an error as text', '手机号', '#N/A', 'phone', null, 'formula_error'],
  ['yes as a truth value', '是否乡村教师', true, 'is_rural', true, null],
  ['a result that looks like a header of JavaScript', '职务', '__proto__', 'post', '__proto__', null],
  ['a formula that was meant as text', '职务', '=1+1', 'post', '=1+1', null],
]

describe.each([
  ['.xlsx', 'xlsx'],
  ['.xls', 'biff8'],
] as const)('in an %s', (ending, bookType) => {
  test.each(cells)('%s', async (_, header, cell, field, value, told) => {
    const read = await readTeacher(county + ending, bookOf(sheetOfCells(rosterWith(header, cell)), bookType))
    expect(read.values[field]).toEqual(value)
    if (told !== null) expect(read.told).toContain(told)
    else expect(read.told.filter((code) => /id_|phone|date|error|cut/.test(code))).toEqual([])
  })

  test('a day of the calendar that begins in 1904 is the day that was meant', async () => {
    const sheet = sheetOfCells(rosterWith('参加工作时间', day(43_831 - 1462)))
    const read = await readTeacher(county + ending, bookOf(sheet, bookType, { is1904: true }))
    expect(read.values['work_start']).toEqual(date('2020-01-01'))
  })

  test('a formula is its saved result, and is told', async () => {
    const cell: CellInput = { t: 'n', v: 13_812_345_678, f: '13812345677+1' }
    const read = await readTeacher(county + ending, bookOf(sheetOfCells(rosterWith('手机号', cell)), bookType))
    expect(read.values['phone']).toBe('13812345678')
    if (ending === '.xlsx') expect(read.told).toContain('formula_value')
  })

  test('hidden rows are read and told, merged cells fill down, columns of one name do no harm', async () => {
    const sheet = sheetOfCells([
      [county],
      [...rosterHeader, '姓名'],
      [...rosterRow, 'x'],
      ['李四', null, '小学', '数学', '二级'],
    ])
    sheet['!rows'] = [{}, {}, { hidden: true }]
    sheet['!merges'] = [{ s: { r: 2, c: 1 }, e: { r: 3, c: 1 } }]
    const grid = await readFileGrid(county + ending, bookOf(sheet, bookType))
    const read = run([directory, grid]).find(({ kind }) => kind === 'teacher_roster')
    expect(read?.records.map(({ values }) => [values['name'], values['school']])).toEqual([
      ['张三', '南乐县实验小学'],
      ['李四', '南乐县实验小学'],
    ])
    // The library that writes the old kind here hides no rows.
    if (ending === '.xlsx') expect(read?.issues.map(({ code }) => code)).toContain('rows_hidden')
  })

  test.each(['__proto__', 'constructor', 'prototype', 'toString'])(
    'the word %s as a sheet and as a column is a word',
    async (word) => {
      const sheet = sheetOfCells(rosterWith(word, 'x'))
      const read = await readTeacher(county + ending, bookOf(sheet, bookType, { sheetName: word }))
      expect(read.values['name']).toBe('张三')
      expect(({} as Record<string, unknown>)['x']).toBeUndefined()
      expect(Object.keys(Object.prototype)).toEqual([])
    },
  )

  test('rare characters stay whole', async () => {
    const rows = rosterWith('职务', '教研员\u{2B816}')
    rows[2] = ['张\u{2CC56}', ...rosterRow.slice(1), '教研员\u{2B816}']
    const read = await readTeacher(county + ending, bookOf(sheetOfCells(rows), bookType))
    expect([read.values['name'], read.values['post']]).toEqual(['张\u{2CC56}', '教研员\u{2B816}'])
  })
})

const row = (no: number, texts: readonly string[]): string =>
  `<row r="${no}">${texts.map((text, at) => `<c r="${String.fromCharCode(65 + at)}${no}" t="inlineStr"><is><t>${text}</t></is></c>`).join('')}</row>`
/** A roster by hand, its last cell given as XML. */
const handRoster = (header: string, lastCell: string): string =>
  row(1, [county]) + row(2, [...rosterHeader, header]) + row(3, [...rosterRow]).replace('</row>', `${lastCell}</row>`)

const long = '长'.repeat(5000)
const byHand: readonly (readonly [string, Buffer, string, unknown, string | null])[] = [
  [
    'a formula that was never worked out',
    bookByHand({ rows: handRoster('手机号', '<c r="F3"><f>1+1</f></c>') }),
    'phone',
    null,
    'formula_error',
  ],
  [
    'a formula into another file is its saved result',
    bookByHand({ rows: handRoster('手机号', '<c r="F3" t="str"><f>[1]表!A1</f><v>13812345678</v></c>') }),
    'phone',
    '13812345678',
    'formula_value',
  ],
  [
    'a text of 5,000 characters is cut, and told',
    bookByHand({ rows: handRoster('职务', '<c r="F3" t="s"><v>0</v></c>'), strings: [long] }),
    'post',
    long.slice(0, 2000),
    'text_cut',
  ],
  [
    'a used range of the whole sheet in two kilobytes',
    bookByHand({ rows: handRoster('职务', ''), beforeData: '<dimension ref="A1:XFD1048576"/>' }),
    'name',
    '张三',
    null,
  ],
  [
    'a workbook with macros is read, and they are not',
    bookByHand({ rows: handRoster('职务', ''), more: [handPart('xl/vbaProject.bin', 'x')] }),
    'name',
    '张三',
    null,
  ],
  [
    'every part with sizes of eight bytes',
    bookByHand({ rows: handRoster('职务', ''), isLong: true }),
    'name',
    '张三',
    null,
  ],
]

test.each(byHand)('%s', async (_, bytes, field, value, told) => {
  const read = await readTeacher(`${county}.xlsx`, bytes)
  expect(read.values[field]).toEqual(value)
  if (told !== null) expect(read.told).toContain(told)
})

const csv = (header: string, cell: string): string =>
  `${county}\r\n${[...rosterHeader, header].join(',')}\r\n${[...rosterRow, cell].join(',')}\r\n`
const gbk = Buffer.from(
  'd0d5c3fb2cb9a4d7f7b5a5cebb2cd1a7b6ce2cd1a7bfc62cd6b0b3c60d0ad5c5c8fd2ccab5d1e9d0a1d1a72cd0a1d1a72cd3efcec42cd2bbbcb60d0a',
  'hex',
)
const texts: readonly (readonly [string, Buffer | string, string, unknown, string | null])[] = [
  ['an ID number', csv('身份证号', goodId), 'id_number', goodId, null],
  ['an ID number as ="…"', csv('身份证号', `"=""${goodId}"""`), 'id_number', goodId, null],
  ['an ID number behind a tab', csv('身份证号', `"\t${goodId}"`), 'id_number', goodId, null],
  ['an ID number in scientific notation', csv('身份证号', '4.10991E+17'), 'id_number', null, 'id_precision_lost'],
  ['2020.1, which was January or October', csv('参加工作时间', '2020.1'), 'work_start', null, 'date_ambiguous'],
  ['a line end inside quotes', csv('职务', '"教研\n组长"'), 'post', '教研\n组长', null],
  ['a formula that our own export has made harmless', csv('职务', "'=1+1"), 'post', '=1+1', null],
  ['an apostrophe that somebody typed', csv('职务', "'90后"), 'post', "'90后", null],
  ['GBK', gbk, 'name', '张三', null],
  ['UTF-16', Buffer.from(`\ufeff${csv('职务', '组长')}`, 'utf16le'), 'post', '组长', null],
  ['semicolons', csv('职务', '组长').replaceAll(',', ';'), 'post', '组长', null],
  ['tabs', csv('职务', '组长').replaceAll(',', '\t'), 'post', '组长', null],
]

describe('in a .csv', () => {
  test.each(texts)('%s', async (_, content, field, value, told) => {
    const read = await readTeacher(`${county}.csv`, Buffer.from(content))
    expect(read.values[field]).toEqual(value)
    if (told !== null) expect(read.told).toContain(told)
  })
})

const page = `<html><table><tr>${rosterHeader.map((text) => `<td>${text}</td>`).join('')}<td>身份证号</td></tr><tr>${rosterRow.map((text) => `<td>${text}</td>`).join('')}<td>${goodId}</td></tr></table></html>`
const xml2003 = (before = ''): string =>
  `<?xml version="1.0"?>${before}<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="表"><Table>${[rosterHeader, rosterRow].map((cellsOf) => `<Row>${cellsOf.map((text) => `<Cell><Data ss:Type="String">${text}</Data></Cell>`).join('')}</Row>`).join('')}</Table></Worksheet></Workbook>`

test.each([
  ['a web page called .xls', `${county}.xls`, Buffer.from(page), 'id_number', goodId],
  ['a workbook of 2003 in XML called .xls', `${county}.xls`, Buffer.from(xml2003()), 'name', '张三'],
  [
    'a new workbook called .xls',
    `${county}.xls`,
    bookOf(sheetOfCells(rosterWith('职务', '组长')), 'xlsx'),
    'post',
    '组长',
  ],
  [
    'an old workbook called .csv',
    `${county}.csv`,
    bookOf(sheetOfCells(rosterWith('职务', '组长')), 'biff8'),
    'post',
    '组长',
  ],
  [
    'a workbook of LibreOffice called .xlsx',
    `${county}.xlsx`,
    bookOf(sheetOfCells(rosterWith('职务', '组长')), 'ods'),
    'post',
    '组长',
  ],
  ['a text called .xlsx', `${county}.xlsx`, Buffer.from(csv('职务', '组长')), 'post', '组长'],
] as const)('%s is read by what it is, and told', async (_, file, bytes, field, value) => {
  const read = await readTeacher(file, bytes)
  expect([read.values[field], read.told[0]]).toEqual([value, 'file_disguised'])
})

const longRow = `<row r="1">${Array.from({ length: 16_384 }, () => '<c><v>1</v></c>').join('')}</row>`

test.each([
  ['a password on a new workbook', readFileSync(join(samples, '15_开发区教师花名册(加密).xlsx')), '密码'],
  ['a password on an old workbook', protectedXls(), '密码'],
  ['a letter called .xlsx', readFileSync(join(samples, '13_台前县师徒结对表.xlsx')), '不是电子表格'],
  ['a PDF called .xlsx', Buffer.from('%PDF-1.7\n'), '不是电子表格'],
  ['a page of XML that is no table', Buffer.from('<?xml version="1.0"?><a/>'), '不是电子表格'],
  ['a workbook of 2003 with a document type', Buffer.from(xml2003('<!DOCTYPE x [<!ENTITY a "b">]>')), 'DOCTYPE'],
  ['16,384 columns', bookByHand({ rows: longRow }), '超过 200 列'],
  [
    'a text that every cell repeats',
    bookByHand({
      rows: Array.from(
        { length: 400 },
        (_, at) => `<row r="${at + 1}">${'<c t="s"><v>0</v></c>'.repeat(190)}</row>`,
      ).join(''),
      strings: ['长'.repeat(2000)],
    }),
    '文字过多',
  ],
  ['nothing', Buffer.alloc(0), '空的'],
])('%s is refused with a sentence', async (_, bytes, word) => {
  const grid = await readFileGrid(`${county}.xlsx`, bytes)
  expect([grid.isOpenable, grid.sheets]).toEqual([false, []])
  expect(grid.findings[0]?.message).toContain(word)
})
