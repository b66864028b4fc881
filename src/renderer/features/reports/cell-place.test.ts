import { expect, test } from 'vitest'
import type { SheetRow } from '#shared/reports/sheet-model.ts'
import { movedCell } from './cell-place.ts'

const row = (...spans: number[]): SheetRow => ({ kind: 'data', cells: ['甲', '乙'], sources: [null, null], spans })
const extent = { rows: [row(1, 1), row(1, 1), row(1, 1)], columns: 2 }

test('the arrows begin at the first cell and stay on the page', () => {
  expect(movedCell('ArrowDown', null, extent)).toEqual({ row: 0, column: 0 })
  expect(movedCell('ArrowDown', { row: 2, column: 1 }, extent)).toEqual({ row: 2, column: 1 })
  expect(movedCell('ArrowLeft', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 0 })
  expect(movedCell('ArrowRight', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 1 })
})

test('another key does not move, and an empty page has no cell', () => {
  expect(movedCell('a', { row: 0, column: 0 }, extent)).toBeNull()
  expect(movedCell('ArrowDown', null, { rows: [], columns: 2 })).toBeNull()
})

test('a merged cell is one step, from wherever it is entered', () => {
  const merged = { rows: [row(1, 2), row(1, 0), row(1, 1)], columns: 2 }
  expect(movedCell('ArrowDown', { row: 0, column: 1 }, merged)).toEqual({ row: 2, column: 1 })
  expect(movedCell('ArrowUp', { row: 2, column: 1 }, merged)).toEqual({ row: 0, column: 1 })
  expect(movedCell('ArrowRight', { row: 1, column: 0 }, merged)).toEqual({ row: 0, column: 1 })
})
