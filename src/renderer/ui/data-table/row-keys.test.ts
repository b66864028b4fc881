import { expect, test } from 'vitest'
import { movedBy } from './row-keys.ts'

test('the arrows step by one row and stop at both ends', () => {
  expect(movedBy('ArrowDown', 3, 10, 5)).toBe(4)
  expect(movedBy('ArrowDown', 9, 10, 5)).toBe(9)
  expect(movedBy('ArrowUp', 0, 10, 5)).toBe(0)
})

test('without a current row the first arrow goes to the first row', () => {
  expect(movedBy('ArrowDown', -1, 10, 5)).toBe(0)
  expect(movedBy('ArrowUp', -1, 10, 5)).toBe(0)
})

test('PgDn and PgUp move by what fits on the screen, Home and End to the ends', () => {
  expect(movedBy('PageDown', 2, 100, 15)).toBe(17)
  expect(movedBy('PageUp', 2, 100, 15)).toBe(0)
  expect(movedBy('Home', 50, 100, 15)).toBe(0)
  expect(movedBy('End', 50, 100, 15)).toBe(99)
})

test('other keys and an empty list do not move', () => {
  expect(movedBy('a', 3, 10, 5)).toBeNull()
  expect(movedBy('ArrowDown', -1, 0, 5)).toBeNull()
})
