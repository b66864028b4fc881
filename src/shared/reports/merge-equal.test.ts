import { expect, test } from 'vitest'
import { paginate } from './layout.ts'
import { mergeEqual } from './merge-equal.ts'
import { sheetColumn, type SheetRow } from './sheet-model.ts'

const columns = [
  sheetColumn({ key: 'school', label: '单位', width: 20, merges: true }),
  sheetColumn({ key: 'name', label: '姓名', width: 10 }),
]
const row = (school: string | null): SheetRow => ({ kind: 'data', cells: [school, '同名'], sources: [null, null] })
const spansOf = (rows: readonly SheetRow[]): unknown[] =>
  rows.map((one) => (one.kind === 'group' ? one.label : one.spans))

test('equal neighbours share a cell in the columns that ask for it, blank ones do not', () => {
  expect(spansOf(mergeEqual([row('甲'), row('甲'), row('乙'), row(null), row(null)], columns))).toEqual([
    [2, 1],
    [0, 1],
    [1, 1],
    [1, 1],
    [1, 1],
  ])
})

test('the line of a group ends a cell', () => {
  const group: SheetRow = { kind: 'group', label: '组', pageBreak: false }
  expect(spansOf(mergeEqual([row('甲'), group, row('甲'), row('甲')], columns))).toEqual([[1, 1], '组', [2, 1], [0, 1]])
})

test('a cell never runs over the end of a page', () => {
  const pages = paginate({
    frame: {
      name: '表',
      head: { attachment: '', title: '标题', fields: [] },
      columns,
      notes: [],
      print: { orientation: 'landscape', repeatHeader: true },
      footer: { version: '', generatedAt: '' },
    },
    rows: Array.from({ length: 60 }, () => row('甲')),
  })
  expect(pages.length).toBeGreaterThan(1)
  for (const { rows } of pages) expect(spansOf(rows)[0]).toEqual([rows.length, 1])
})
