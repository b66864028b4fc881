import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { runsFor } from './xlsx-head.ts'
import { columnLetters } from './xlsx-sheet.ts'

test('the fields of the head share the columns, each in room enough, and none is left over', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 4, max: 40 }), { minLength: 1, maxLength: 16 }),
      fc.array(fc.integer({ min: 5, max: 40 }), { minLength: 1, maxLength: 4 }),
      (widths, needs) => {
        const runs = runsFor(widths, needs)
        if (runs === null) return
        const columns = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, at) => from + at))
        expect(columns).toEqual(widths.map((_, at) => at + 1))
        runs.forEach(({ from, to }, at) => {
          const room = widths.slice(from - 1, to).reduce((total, width) => total + width, 0)
          expect(room).toBeGreaterThanOrEqual(needs[at] ?? 0)
        })
      },
    ),
  )
})

test('fields that do not fit side by side get no runs', () => {
  expect(runsFor([10, 10], [15, 4])).toBeNull()
  expect(runsFor([10], [5, 5])).toBeNull()
  expect(runsFor([10, 10, 10, 10], [15, 15])).toEqual([
    { from: 1, to: 2 },
    { from: 3, to: 4 },
  ])
})

test('columns are lettered as in a spreadsheet', () => {
  expect([1, 26, 27, 52, 53, 702, 703].map(columnLetters)).toEqual(['A', 'Z', 'AA', 'AZ', 'BA', 'ZZ', 'AAA'])
})
