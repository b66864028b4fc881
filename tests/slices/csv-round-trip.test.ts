import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { writeCsv } from '#main/exports/write-csv.ts'
import { xmlText } from '#main/exports/xml-text.ts'
import { readCsv } from '#main/imports/read-csv.ts'
import { dataRow, plainFrame, textColumns } from '../support/sheet-samples.ts'

const blank = fc.constantFrom('', ' ', '\u00a0', '\u3000', '\u200b', "'")
const mark = fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', '"', ',', ';', '，', "'")
const payload = fc.constantFrom("cmd|' /C calc'!A0", 'HYPERLINK("http://a","b")', '1+1', '组长', '')
const dangerous = fc.tuple(blank, mark, payload, mark).map((parts) => parts.join(''))
const text = fc.oneof(
  dangerous,
  fc.string({ unit: 'grapheme', maxLength: 8 }),
  fc.constantFrom('张三', '0031', '13812345678'),
)
// The last column is filled, so that no row ends in cells that nobody can tell from none.
const row = fc.tuple(text, text, text).map((cells) => [...cells, '完'])

test('of 5,000 rows every text comes back as it was, and none begins as a formula does', () => {
  const rows = fc.sample(row, { numRuns: 5000, seed: 20_261_124 })
  const file = writeCsv({ frame: plainFrame(textColumns(4)), rows: rows.map(dataRow) })
  const { rows: read } = readCsv(Buffer.from(file))
  expect(read.slice(1).map(({ cells }) => cells)).toEqual(rows.map((cells) => cells.map(xmlText)))
  const shown = Papa.parse<string[]>(file.slice(1), { header: false, delimiter: ',' }).data.flat()
  expect(shown.filter((one) => /^[\s\u00a0\u200b]*[=+\-@＝＋－＠\t\r\n]/.test(one))).toEqual([])
})
