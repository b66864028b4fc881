import { execFileSync } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bookByHand, handPart, zipByHand, type HandPart } from '../../../tests/support/zip-by-hand.ts'
import { readFileGrid } from './read-file.ts'
import { readingLimits } from './reading-limits.ts'
import { scanZip } from './scan-zip.ts'

const workbook = handPart('xl/workbook.xml', '<workbook/>')
const sheet = (content: string | Buffer, more: Partial<HandPart> = {}): HandPart =>
  handPart('xl/worksheets/sheet1.xml', content, more)
const declared = (text: string): HandPart[] => [workbook, sheet(text)]
const many = (count: number): HandPart[] => Array.from({ length: count }, (_, at) => handPart(`xl/a${at}.xml`, ''))
const utf16 = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le')
const rows = (count: number): string =>
  Array.from({ length: count }, (_, at) => `<row r="${at + 1}"><c r="A${at + 1}"><v>1</v></c></row>`).join('')

const doctype = '<!DOCTYPE x [<!ENTITY a "b">]><worksheet/>'
const laughs = `<!DOCTYPE x [<!ENTITY a "ha">${'bcdefgh'.replace(/./g, (letter) => `<!ENTITY ${letter} "&a;&a;&a;&a;">`)}]><worksheet/>`

/** Three megabytes that cannot be packed: with them a file may unpack to a lot and yet keep below the ratio. */
const filler = handPart('xl/media/filler.bin', randomBytes(3 * 2 ** 20), { method: 0 })
const blanks = (name: string, megabytes: number): HandPart =>
  handPart(`xl/media/${name}.bin`, Buffer.alloc(megabytes * 2 ** 20))

/** What is wrong, the file, and a word of the sentence that the officer reads. */
const hostile: readonly (readonly [string, Buffer, string])[] = [
  ['a part that unpacks to 400 MB', zipByHand(declared('<worksheet>'.padEnd(400 * 2 ** 20))), '压缩比异常'],
  ['a part of more than 64 MB', zipByHand([workbook, filler, blanks('a', 65)]), '解压后的内容过大'],
  [
    'parts of more than 200 MB in all',
    zipByHand([workbook, filler, ...['a', 'b', 'c', 'd'].map((name) => blanks(name, 60))]),
    '解压后的内容过大',
  ],
  [
    'two parts on the same bytes',
    zipByHand([
      workbook,
      sheet('<a/>'),
      handPart('xl/b.xml', '<a/>', { sharesWith: 1, localName: 'xl/worksheets/sheet1.xml' }),
    ]),
    '目录与内容不一致',
  ],
  ['a part inside another', overlapping(), '重叠'],
  [
    'a part that is longer than it says',
    zipByHand(
      declared('')
        .slice(0, 1)
        .concat(sheet('<a/>'.padEnd(500), { saysBytes: 4 })),
    ),
    '大小与目录不符',
  ],
  ['a part that is shorter than it says', zipByHand([workbook, sheet('<a/>', { saysBytes: 5000 })]), '大小与目录不符'],
  ['more than 2,000 parts', zipByHand(many(readingLimits.zip.entries + 1)), '部件过多'],
  ['65,535 parts promised', zipByHand([workbook], 0xffff), '部件过多'],
  ['more parts promised than there are', zipByHand([workbook], 40), '损坏'],
  ['an encrypted part', zipByHand([workbook, handPart('xl/a.xml', 'x', { flags: 1 })]), '密码'],
  ['two parts of one name', zipByHand([workbook, workbook]), '重名'],
  ['two parts of one name but for its case', zipByHand([workbook, handPart('XL/Workbook.xml', '<a/>')]), '重名'],
  ['a path that climbs', zipByHand([workbook, handPart('xl/../../x', 'x')]), '路径'],
  ['a path that climbs the Windows way', zipByHand([workbook, handPart('xl\\..\\..\\x', 'x')]), '路径'],
  ['an absolute path', zipByHand([workbook, handPart('/etc/x', 'x')]), '路径'],
  ['a drive', zipByHand([workbook, handPart('c:/x', 'x')]), '路径'],
  [
    'a name that is another before its content',
    zipByHand([workbook, sheet('<a/>', { localName: 'xl/worksheets/sheet2.xml' })]),
    '目录与内容不一致',
  ],
  ['a wrong check sum', zipByHand([workbook, sheet('<a/>', { crc: 1 })]), '校验值'],
  ['an unknown way of packing', zipByHand([workbook, sheet('<a/>', { method: 14 })]), '压缩方式'],
  ['bytes behind its end', Buffer.concat([zipByHand([workbook]), Buffer.from('x')]), '文件尾'],
  ['a document type', zipByHand(declared(doctype)), 'DOCTYPE'],
  ['a billion laughs', zipByHand(declared(laughs)), 'DOCTYPE'],
  ['an external document type', zipByHand(declared('<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet/>')), 'DOCTYPE'],
  ['a document type behind a long comment', zipByHand(declared(`<!--${'x'.repeat(300_000)}-->${doctype}`)), 'DOCTYPE'],
  ['a document type in small letters', zipByHand(declared('<!doctype x><worksheet/>')), 'DOCTYPE'],
  ['a document type in UTF-16', zipByHand([workbook, sheet(utf16(doctype))]), '编码'],
  ['a document type in UTF-16 without a mark', zipByHand([workbook, sheet(utf16(doctype).subarray(2))]), '编码'],
  [
    'a document type in UTF-7',
    zipByHand(declared('<?xml version="1.0" encoding="UTF-7"?>+ADwAIQ-DOCTYPE x+AD4-')),
    '编码',
  ],
  [
    'a document type in the relations',
    zipByHand([workbook, handPart('xl/_rels/workbook.xml.rels', doctype)]),
    'DOCTYPE',
  ],
  ['a row too many', zipByHand(declared(`<worksheet><sheetData>${rows(readingLimits.rows + 1)}`)), '超过 60000 行'],
  ['a workbook inside an archive', zipByHand([handPart('表.xlsx', zipByHand([workbook]))]), '不是电子表格'],
]

/** The directory names a second part that begins in the middle of the first. */
function overlapping(): Buffer {
  const inner = zipByHand([handPart('xl/b.xml', '<a/>')])
  const local = inner.subarray(0, inner.lastIndexOf(Buffer.from('504b0102', 'hex')))
  const outer = zipByHand([handPart('xl/a.bin', local, { method: 0 }), handPart('xl/b.xml', '<a/>')])
  const line = outer.lastIndexOf(Buffer.from('504b0102', 'hex'))
  outer.writeUInt32LE(30 + 'xl/a.bin'.length, line + 42)
  return outer
}

describe('a hostile workbook is refused before it is parsed, with a sentence', () => {
  test.each(hostile)('%s', async (_, bytes, word) => {
    const began = performance.now()
    const grid = await readFileGrid('a.xlsx', bytes)
    expect([grid.isOpenable, grid.sheets.length]).toEqual([false, 0])
    expect(grid.findings[0]?.message).toContain(word)
    expect(grid.findings[0]?.message).toMatch(/请让报送单位.+。$/)
    expect(performance.now() - began).toBeLessThan(1000)
  })

  test('a part of a million elements inside each other is read through without being taken apart', async () => {
    const depth = 1_000_000
    const deep = `<worksheet><sheetData><row r="1"><c r="A1" t="str"><v>${'<b>'.repeat(depth)}${'</b>'.repeat(depth)}</v></c></row></sheetData></worksheet>`
    const began = performance.now()
    await readFileGrid(
      'a.xlsx',
      zipByHand([workbook, sheet(deep), handPart('xl/a.bin', Buffer.alloc(9), { method: 0 })]),
    )
    expect(performance.now() - began).toBeLessThan(5000)
  })
})

interface Scanned {
  readonly slowest: number
  readonly megabytes: number
  readonly opened: readonly string[]
}

const child = join(import.meta.dirname, '../../../tests/support/prescan-child.ts')
const scannedAlone = (files: readonly string[]): Scanned =>
  JSON.parse(execFileSync(process.execPath, [child, ...files], { encoding: 'utf8' })) as Scanned

test('all of them one after the other cost a process little memory', () => {
  const folder = mkdtempSync(join(tmpdir(), 'longdu-scan-'))
  const files = hostile.map(([, bytes], at) => {
    const file = join(folder, `${at}.xlsx`)
    writeFileSync(file, bytes)
    return file
  })
  const { slowest, megabytes, opened } = scannedAlone(files)
  // Node itself and the loading of the sources are not the scan's; a worker that is built begins at some 45 MB.
  expect([megabytes - scannedAlone([]).megabytes < 55, slowest < 1000, opened]).toEqual([true, true, []])
  rmSync(folder, { recursive: true })
})

test('what honest programs write passes: every sample, sizes that follow, and sizes of eight bytes', async () => {
  const samples = join(import.meta.dirname, '../../../tests/fixtures/workbooks')
  const names = readdirSync(samples).filter((name) => name.endsWith('.xlsx') && !/^1[345]_/.test(name))
  for (const name of names) expect((await scanZip(readFileSync(join(samples, name)))).kind, name).toBe('xlsx')
  const streamed = bookByHand({
    rows: '<row r="1"><c r="A1" t="s"><v>0</v></c></row>',
    strings: ['姓名'],
    isLong: true,
  })
  expect((await readFileGrid('a.xlsx', streamed)).sheets[0]?.rows).toEqual([{ row: 1, cells: ['姓名'] }])
})
