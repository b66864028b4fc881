import { expect, test } from 'vitest'
import { movedCell } from './cell-place.ts'

const extent = { rows: 3, columns: 2 }

test('the arrows begin at the first cell and stay on the page', () => {
  expect(movedCell('ArrowDown', null, extent)).toEqual({ row: 0, column: 0 })
  expect(movedCell('ArrowDown', { row: 2, column: 1 }, extent)).toEqual({ row: 2, column: 1 })
  expect(movedCell('ArrowLeft', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 0 })
  expect(movedCell('ArrowRight', { row: 1, column: 0 }, extent)).toEqual({ row: 1, column: 1 })
})

test('another key does not move, and an empty page has no cell', () => {
  expect(movedCell('a', { row: 0, column: 0 }, extent)).toBeNull()
  expect(movedCell('ArrowDown', null, { rows: 0, columns: 2 })).toBeNull()
})
