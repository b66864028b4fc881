import { expect, test } from 'vitest'
import { columnIndex, movedCell } from './sheet-cursor.ts'

const mentor = { top: 6, bottom: 8, left: 1, right: 1 }
const bounds = {
  rows: 20,
  columns: 8,
  rowsPerPage: 10,
  mergeAt: (row: number, column: number) =>
    column === 1 && row >= mentor.top && row <= mentor.bottom ? mentor : undefined,
}
const press = (key: string, ctrlKey = false) => ({ key, ctrlKey })

test('an arrow leaves a merged area in one step and keeps the other direction', () => {
  expect(movedCell({ row: 7, column: 1 }, press('ArrowDown'), bounds)).toEqual({ row: 9, column: 1 })
  expect(movedCell({ row: 7, column: 1 }, press('ArrowUp'), bounds)).toEqual({ row: 5, column: 1 })
  expect(movedCell({ row: 7, column: 1 }, press('ArrowRight'), bounds)).toEqual({ row: 7, column: 2 })
})

test('no key leads out of the sheet', () => {
  expect(movedCell({ row: 1, column: 0 }, press('ArrowUp'), bounds)).toEqual({ row: 1, column: 0 })
  expect(movedCell({ row: 15, column: 7 }, press('PageDown'), bounds)).toEqual({ row: 20, column: 7 })
  expect(movedCell({ row: 15, column: 7 }, press('ArrowRight'), bounds)).toEqual({ row: 15, column: 7 })
})

test('Ctrl leads to the ends of the sheet', () => {
  expect(movedCell({ row: 9, column: 3 }, press('Home', true), bounds)).toEqual({ row: 1, column: 0 })
  expect(movedCell({ row: 9, column: 3 }, press('ArrowDown', true), bounds)).toEqual({ row: 20, column: 3 })
})

test('a letter does not move', () => {
  expect(movedCell({ row: 9, column: 3 }, press('a'), bounds)).toBeNull()
})

test('letters count on after Z', () => {
  expect(['A', 'Z', 'AA', 'AZ', 'BA'].map(columnIndex)).toEqual([0, 25, 26, 51, 52])
})
