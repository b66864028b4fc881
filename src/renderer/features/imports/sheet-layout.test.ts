import { expect, test } from 'vitest'
import type { ShownRow } from '#shared/imports/staging.ts'
import { columnEdges, columnWidths, mostUrgentRow, rowNote, runsOf, worstTint } from './sheet-layout.ts'

const column = (width: number) => ({ letter: 'A', field: null, fieldLabel: null, width })
const row = (number: number, more: Partial<ShownRow> = {}): ShownRow => ({
  row: number,
  note: null,
  isHeader: false,
  cells: [],
  ...more,
})

test('columns fill the room exactly when they are narrower than it', () => {
  const widths = columnWidths([column(6), column(20), column(13)], 777)
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(777)
})

test('columns that need more than the room keep their widths, and the sheet scrolls', () => {
  expect(columnWidths([column(30), column(30)], 300)).toEqual([231, 231])
})

test('a column is at least as wide as the word for what it is read as', () => {
  expect(columnWidths([{ ...column(2), field: 'sex', fieldLabel: '性别' }], 0)).toEqual([48])
})

test('edges say where each column begins and how wide all are', () => {
  expect(columnEdges([40, 100, 60])).toEqual([0, 40, 140, 200])
})

test('a merged area shows its most urgent cell and opens that one', () => {
  const merge = { top: 6, bottom: 8, left: 0, right: 0 }
  const rows = [
    row(6, { cells: [{ text: '吕文静', tint: 'read' }] }),
    row(7, { cells: [{ text: '', tint: 'refused' }] }),
    row(8, { cells: [{ text: '', tint: 'confirm' }] }),
  ]
  expect(worstTint(['plain', 'refused', 'confirm'])).toBe('refused')
  expect(worstTint([])).toBe('plain')
  expect(mostUrgentRow(merge, (at) => rows.find((one) => one.row === at))).toBe(7)
})

test('a title runs on to the next text of its row', () => {
  const cells = ['填报单位：华龙区', '', '', '填报人：岳某某', ''].map((text) => ({ text, tint: 'plain' as const }))
  expect(runsOf(cells)).toEqual([
    { column: 0, end: 3, text: '填报单位：华龙区' },
    { column: 3, end: 5, text: '填报人：岳某某' },
  ])
})

test('a skipped row says why, a title or header needs no words', () => {
  expect(rowNote(row(12, { note: '小计行' }))).toBe('跳过：小计行')
  expect(rowNote(row(13, { note: '已排除' }))).toBe('已排除')
  expect(rowNote(row(1, { note: '标题' }))).toBeNull()
  expect(rowNote(row(6))).toBeNull()
})
