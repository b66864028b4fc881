import { join } from 'node:path'
import { readFileSync } from 'node:fs'
import * as XLSX from '@e965/xlsx'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import type { Sheet } from '#shared/reports/sheet-model.ts'
import { sheetColumn } from '#shared/reports/sheet-model.ts'
import { shownAsCsv } from '../../../tests/support/libre-office.ts'
import {
  dataRow,
  plainFrame,
  quietOptions,
  scratchFolder,
  textColumns,
  zipParts,
} from '../../../tests/support/sheet-samples.ts'
import { writeFileAtomically } from '#main/db/atomic-file.ts'
import type { XlsxOptions } from './write-xlsx.ts'
import { writeXlsx } from './write-xlsx.ts'

async function writeSheet(sheet: Sheet, options: Partial<XlsxOptions> = {}): Promise<string> {
  const file = join(scratchFolder(), '表.xlsx')
  await writeFileAtomically(file, (to) => writeXlsx([sheet], to, { ...quietOptions, ...options }))
  return file
}

const sheetIn = (file: string): XLSX.WorkSheet => {
  const book = XLSX.read(readFileSync(file), { cellStyles: true })
  const sheet = book.Sheets[book.SheetNames[0] ?? '']
  if (sheet === undefined) throw new Error('no sheet')
  return sheet
}
function cellAt(sheet: XLSX.WorkSheet, row: number, column: number): XLSX.CellObject | undefined {
  const cell: XLSX.CellObject | undefined = sheet[XLSX.utils.encode_cell({ r: row, c: column })]
  return cell
}

const starts = ['=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠', ' =', '\u00a0=', '\n=', "'="]
const payloads = ['1+1', "cmd|' /C calc'!A0", 'HYPERLINK("http://a","b")', 'SUM(A1:A9)']
const injections = starts.flatMap((start) => payloads.map((payload) => start + payload))

test('whatever a text begins with, its cell is a string and no formula stands in the file', async () => {
  const columns = [
    ...textColumns(2),
    sheetColumn({ key: 'long', label: '备注', width: 20, kind: 'long' }),
    sheetColumn({ key: 'date', label: '日期', width: 12, kind: 'date' }),
    sheetColumn({ key: 'number', label: '数', width: 8, kind: 'number' }),
  ]
  const file = await writeSheet({
    frame: plainFrame(columns, injections.slice(0, 3)),
    rows: injections.map((text) => dataRow([text, text, text, text, text])),
  })
  const sheet = sheetIn(file)
  injections.forEach((text, at) => {
    for (let column = 0; column < 5; column += 1) {
      const cell = cellAt(sheet, 4 + at, column)
      expect(cell).toMatchObject({ t: 's', v: text.replace(/\r\n?/g, '\n') })
      expect(cell).not.toHaveProperty('f')
    }
  })
  const parts = await zipParts(file)
  expect(parts.get('xl/worksheets/sheet1.xml')).not.toMatch(/<f[ >]|t="str"/)
})

const literals = [
  '{标签}',
  '<w:p>',
  '<!-- x -->',
  ']]>',
  '&amp;',
  '_x0041_',
  '_x005F_',
  '"引号"',
  ' 前后有空格 ',
  '第一行\n第二行',
]

test('text that looks like markup or an escape is shown as it was typed', async () => {
  const file = await writeSheet({ frame: plainFrame(textColumns(1)), rows: literals.map((text) => dataRow([text])) })
  const sheet = sheetIn(file)
  expect(literals.map((_, at) => cellAt(sheet, 4 + at, 0)?.v)).toEqual(literals)
})

test('characters that XML forbids are left out, and the rest of the text stays', async () => {
  const bad = ['甲\u0000乙', '甲\u0008\u001f乙', '甲\ud800乙', '甲\udc00乙', '甲\uffff乙', '甲\u{20000}乙']
  const file = await writeSheet({ frame: plainFrame(textColumns(1)), rows: bad.map((text) => dataRow([text])) })
  const sheet = sheetIn(file)
  expect(bad.map((_, at) => cellAt(sheet, 4 + at, 0)?.v)).toEqual([...Array<string>(5).fill('甲乙'), '甲\u{20000}乙'])
})

test('ID numbers, codes and telephones stay text; counts are numbers; whole dates are dates', async () => {
  const columns = [
    ...textColumns(2),
    sheetColumn({ key: 'count', label: '数', width: 8, kind: 'number' }),
    sheetColumn({ key: 'date', label: '日期', width: 12, kind: 'date' }),
  ]
  const rows = [
    dataRow(['410901198001011234', '0031', 12, '2025-09-01']),
    dataRow(['41090119800101123X', '1e5', null, '2025-09']),
  ]
  const file = await writeSheet({ frame: plainFrame(columns), rows })
  const sheet = sheetIn(file)
  expect(cellAt(sheet, 4, 0)).toMatchObject({ t: 's', v: '410901198001011234' })
  expect(cellAt(sheet, 4, 1)).toMatchObject({ t: 's', v: '0031' })
  expect(cellAt(sheet, 4, 2)).toMatchObject({ t: 'n', v: 12 })
  expect(cellAt(sheet, 4, 3)).toMatchObject({ w: '2025-09-01' })
  expect(cellAt(sheet, 5, 1)).toMatchObject({ t: 's', v: '1e5' })
  expect(cellAt(sheet, 5, 2)?.v).toBeUndefined()
  expect(cellAt(sheet, 5, 3)).toMatchObject({ t: 's', v: '2025-09' })
})

test('the head, a header of two levels and the notes are merged, framed and printed on every page', async () => {
  const columns = ['', '师傅', '师傅', ''].map((group, at) =>
    sheetColumn({ key: `c${at}`, label: `列${at}`, width: 40, group: group === '' ? null : group }),
  )
  const rows = [dataRow(['1', '2', '3', '4'])]
  const file = await writeSheet({ frame: plainFrame(columns, ['说明：甲。']), rows })
  const sheet = sheetIn(file)
  const merges = (sheet['!merges'] ?? []).map((range) => XLSX.utils.encode_range(range)).toSorted()
  expect(merges).toEqual(['A1:D1', 'A2:D2', 'A3:B3', 'A4:A5', 'A7:D7', 'B4:C4', 'C3:D3', 'D4:D5'])
  const xml = (await zipParts(file)).get('xl/worksheets/sheet1.xml') ?? ''
  expect(xml).toContain('ySplit="5"')
  expect(xml).toMatch(/<pageSetup[^>]*paperSize="9"[^>]*orientation="landscape"[^>]*/)
  expect(xml).toContain('fitToWidth="1" fitToHeight="0"')
  expect(xml).toContain('第 &amp;P 页 共 &amp;N 页')
  expect((await zipParts(file)).get('xl/workbook.xml')).toContain('$4:$5')
})

test('a group may open a page: the break stands after the row before it', async () => {
  const rows = [dataRow(['甲']), { kind: 'group', label: '清丰县（1 对）', pageBreak: true } as const, dataRow(['乙'])]
  const file = await writeSheet({ frame: plainFrame(textColumns(2)), rows })
  expect((await zipParts(file)).get('xl/worksheets/sheet1.xml')).toMatch(/<brk id="5"/)
  expect(cellAt(sheetIn(file), 5, 0)?.v).toBe('清丰县（1 对）')
})

test('an export that is cancelled stops and leaves no file', async () => {
  const signal = { aborted: false }
  const file = join(scratchFolder(), '表.xlsx')
  const rows = Array.from({ length: 5_000 }, (_, at) => dataRow([String(at)]))
  const written = writeFileAtomically(file, (to) =>
    writeXlsx([{ frame: plainFrame(textColumns(1)), rows }], to, {
      ...quietOptions,
      signal,
      progress: () => {
        signal.aborted = true
      },
    }),
  )
  await expect(written).rejects.toMatchObject({ code: 'operation/cancelled' })
  expect(() => readFileSync(file)).toThrow('ENOENT')
})

test('LibreOffice shows the same text in every cell, and no formula', async () => {
  const texts = [...injections, ...literals].filter((text) => !/[\r\n\t]/.test(text) && text === text.trim())
  const file = await writeSheet({ frame: plainFrame(textColumns(2)), rows: texts.map((text) => dataRow([text, text])) })
  const shown = Papa.parse<string[]>(shownAsCsv(file)).data.slice(4, 4 + texts.length)
  expect(shown).toEqual(texts.map((text) => [text, text]))
})
