import { expect, test } from 'vitest'
import { fitColumns, gridTemplate, type Column } from './column.ts'

const column = (key: string, width: number, more: Partial<Column<unknown>> = {}): Column<unknown> => ({
  key,
  title: key,
  width,
  cell: () => null,
  ...more,
})
const columns = [
  column('code', 100),
  column('kind', 80, { drop: 1 }),
  column('from', 90, { drop: 2 }),
  column('name', 100),
]
const keys = (list: readonly Column<unknown>[]) => list.map((one) => one.key).join(' ')

test('every column stays while there is room', () => {
  expect(keys(fitColumns(columns, 370))).toBe('code kind from name')
})

test('where room is short the column with the lowest drop goes first, and no more than needed', () => {
  expect(keys(fitColumns(columns, 369))).toBe('code from name')
  expect(keys(fitColumns(columns, 200))).toBe('code name')
})

test('a column without a drop order stays even where there is no room', () => {
  expect(keys(fitColumns(columns, 10))).toBe('code name')
})

test('a growing column takes the left-over width, or else the last one does', () => {
  expect(gridTemplate([column('a', 80, { grow: 2 }), column('b', 60)], true)).toBe('40px minmax(80px, 2fr) 60px')
  expect(gridTemplate([column('a', 80), column('b', 60)], false)).toBe('80px minmax(60px, 1fr)')
})
