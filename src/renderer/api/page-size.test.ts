import { expect, test } from 'vitest'
import { pageSize, pagesToReach } from './page-size.ts'

test('the first page is small and later ones grow to a thousand rows', () => {
  expect([0, 1, 2, 3, 40].map(pageSize)).toEqual([100, 200, 500, 1000, 1000])
})

test('a row is reached by exactly the pages that end at or after it', () => {
  expect(pagesToReach(0)).toBe(1)
  expect(pagesToReach(99)).toBe(1)
  expect(pagesToReach(100)).toBe(2)
  expect(pagesToReach(299)).toBe(2)
  expect(pagesToReach(800)).toBe(4)
})

test('the end of fifty thousand rows is some fifty pages away', () => {
  expect(pagesToReach(49_999)).toBe(53)
})
